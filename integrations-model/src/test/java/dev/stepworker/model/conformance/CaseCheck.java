package dev.stepworker.model.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.model.InvalidDefinitionException;
import java.util.Optional;

/** Builds what a case gives, renders it, and compares. */
final class CaseCheck {
  private CaseCheck() {}

  static void check(ConformanceCase testCase) {
    if (testCase.integration().equals("Definition")) {
      DefinitionCases.check(testCase);
      return;
    }
    Given given = testCase.given();
    Optional<Rendered> rendered;
    try {
      rendered = Optional.of(Rendered.of(testCase, given));
    } catch (InvalidDefinitionException | NotExpressibleException refusal) {
      checkRefusal(testCase, refusal);
      return;
    }
    assertThat(given.unread()).as("properties that the adapter does not know").isEmpty();
    checkRendering(testCase, rendered.get());
  }

  private static void checkRefusal(ConformanceCase testCase, RuntimeException refusal) {
    boolean mayBeRefused = testCase.expected("error").isTextual()
        || testCase.isDefect("state")
        || testCase.isDefect("definition");
    if (!mayBeRefused) {
      throw new AssertionError("Refused: " + refusal.getMessage(), refusal);
    }
  }

  static void checkRendering(ConformanceCase testCase, Rendered rendered) {
    if (testCase.expects("error")) {
      throw new AssertionError(
          "Not refused, though it is wrong: " + testCase.expected("error").asText() + "\nrendered "
              + rendered.json().toPrettyString());
    }
    if (testCase.expects(rendered.part())) {
      checkJson(testCase.expected(rendered.part()), rendered.json());
    }
    if (testCase.expects("policies")) {
      assertThat(PolicyTuples.of(rendered.statements()))
          .as("policies")
          .isEqualTo(PolicyTuples.of(testCase.expected("policies")));
    }
  }

  private static void checkJson(JsonNode expected, JsonNode actual) {
    if (!Json.same(expected, actual)) {
      assertThat(actual.toPrettyString()).as("rendering").isEqualTo(expected.toPrettyString());
    }
  }
}
