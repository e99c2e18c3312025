package dev.stepworker.model.conformance;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Renders every recorded case. {@code -Dconformance.dir=DIR} takes the cases of another directory.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceTest {
  private final Tally tally = new Tally();

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void rendersAsRecorded(ConformanceCase testCase) {
    tally.check(testCase);
  }

  static List<ConformanceCase> cases() {
    return ConformanceFiles.cases();
  }

  @AfterAll
  void summarize() {
    tally.print();
  }
}
