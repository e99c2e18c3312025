package dev.stepworker.testkit;

/** A way from one state to another, by {@code Next}, {@code Default}, a rule or a catcher. */
public record StateTransition(String from, String to) {
  /** As {@code from -> to}. */
  @Override
  public String toString() {
    return from + " -> " + to;
  }
}
