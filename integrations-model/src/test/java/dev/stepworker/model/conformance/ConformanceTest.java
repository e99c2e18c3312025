package dev.stepworker.model.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Renders every recorded case. {@code -Dconformance.dir=DIR} takes the cases of another directory.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceTest {
  private final Map<String, String> failures = new LinkedHashMap<>();
  private int cases;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void rendersAsRecorded(ConformanceCase testCase) {
    cases++;
    try {
      CaseCheck.check(testCase);
    } catch (AssertionError | RuntimeException e) {
      failures.put(
          testCase.id(), String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      throw e;
    }
  }

  static List<ConformanceCase> cases() {
    return ConformanceFiles.cases();
  }

  @AfterAll
  void summarize() {
    failures.forEach((id, why) -> System.out.println("FAILED " + id + ": " + why));
    System.out.printf(
        "%d cases, %d passed, %d failed, %d skipped%n",
        cases, cases - failures.size(), failures.size(), 0);
  }
}
