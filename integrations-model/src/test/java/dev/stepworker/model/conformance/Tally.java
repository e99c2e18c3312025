package dev.stepworker.model.conformance;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the cases of one run and prints what came of them. */
final class Tally {
  private final Map<String, String> failures = new LinkedHashMap<>();
  private int cases;

  /** Checks one case, which fails by its exception. */
  void check(ConformanceCase testCase) {
    cases++;
    try {
      CaseCheck.check(testCase);
    } catch (AssertionError | RuntimeException e) {
      failures.put(
          testCase.id(), String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      throw e;
    }
  }

  void print() {
    failures.forEach((id, why) -> System.out.println("FAILED " + id + ": " + why));
    System.out.printf(
        "%d cases, %d passed, %d failed, %d skipped%n",
        cases, cases - failures.size(), failures.size(), 0);
  }
}
