package dev.stepworker.model.conformance;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks every recorded definition of our second set. */
class DefinitionConformanceTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("definitions")
  void isAcceptedOrRefusedAsRecorded(ConformanceCase definition) {
    DefinitionCases.check(definition);
  }

  static List<ConformanceCase> definitions() {
    return ConformanceFiles.cases(ConformanceFiles.copy().resolve("v2")).stream()
        .filter(each -> each.integration().equals("Definition"))
        .toList();
  }
}
