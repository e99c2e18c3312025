package dev.stepworker.model.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.model.check.DefinitionChecker;
import dev.stepworker.model.check.Finding;
import java.util.List;
import java.util.Optional;

/** Runs the definitions that a checker has to accept, to refuse, or to warn about. */
final class DefinitionCases {
  private DefinitionCases() {}

  static void check(ConformanceCase testCase) {
    Given given = testCase.given();
    DefinitionChecker checker = given
        .find("type")
        .filter(type -> type.textValue().equals("EXPRESS"))
        .map(type -> DefinitionChecker.express())
        .orElseGet(DefinitionChecker::standard);
    String definition = given
        .find("text")
        .map(JsonNode::textValue)
        .or(() -> given.find("definition").map(JsonNode::toString))
        .orElseThrow(() -> new AssertionError("Neither text nor definition is given"));
    assertThat(given.unread()).as("properties that the adapter does not know").isEmpty();
    compare(testCase, checker.check(definition));
  }

  private static void compare(ConformanceCase testCase, List<Finding> findings) {
    if (testCase.expected("valid").booleanValue()) {
      assertThat(findings).filteredOn(Finding::isError).as("errors").isEmpty();
    }
    if (testCase.expects("rule")) {
      assertThat(findings).anySatisfy(finding -> compare(testCase, finding));
    }
  }

  private static void compare(ConformanceCase testCase, Finding finding) {
    assertThat(finding.rule().name()).isEqualTo(text(testCase, "rule"));
    assertThat(finding.location()).isEqualTo(text(testCase, "location"));
    assertThat(finding.severity().name()).isEqualTo(text(testCase, "severity"));
    assertThat(finding.code())
        .isEqualTo(Optional.of(testCase.expected("code")).map(JsonNode::textValue));
  }

  private static String text(ConformanceCase testCase, String part) {
    return testCase.expected(part).textValue();
  }
}
