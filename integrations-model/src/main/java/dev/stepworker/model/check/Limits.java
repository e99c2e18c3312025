package dev.stepworker.model.check;

/** Numbers of the language that several rules share, and how messages tell them. */
final class Limits {
  static final long MAX_SECONDS = 99_999_999;
  static final String SECONDS_FROM_1 = "a whole number from 1 to 99999999";

  private Limits() {}
}
