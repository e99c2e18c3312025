package dev.stepworker.benchmarks.engine;

import java.util.Locale;

/**
 * One number beside its limit.
 *
 * @param atLeast whether the number must reach the limit; otherwise it must not exceed it
 */
record Check(String what, double number, String unit, double limit, boolean atLeast) {

  static Check atLeast(String what, double number, String unit, double limit) {
    return new Check(what, number, unit, limit, true);
  }

  static Check atMost(String what, double number, String unit, double limit) {
    return new Check(what, number, unit, limit, false);
  }

  boolean isMet() {
    return atLeast ? number >= limit : number <= limit;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-6s %-52s %10.0f %-14s (%s %.0f)",
        isMet() ? "met" : "MISSED",
        what,
        number,
        unit,
        atLeast ? "at least" : "at most",
        limit);
  }
}
