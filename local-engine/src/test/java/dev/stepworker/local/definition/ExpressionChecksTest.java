package dev.stepworker.local.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before anything runs, in the service's words. */
class ExpressionChecksTest {
  private final DefinitionParser parser = new DefinitionParser();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'Type': 'Pass', 'InputPath': 'a' | SCHEMA_VALIDATION_FAILED: Value is not a valid JSONPath",
        "'Type': 'Pass', 'ResultPath': '$.a[*]' | Value is not a Reference Path",
        "'Type': 'Pass', 'Parameters': {'a': [{'b.$': 'c'}]} | SCHEMA_VALIDATION_FAILED: The value"
            + " for the field 'b.$' must be a valid JSONPath or a valid intrinsic function call at"
            + " /States/A/Parameters/a[0]/b.$",
        "'Type': 'Pass', 'Assign': {'b.$': 'States.Nothing()'} | for the field 'b.$' must be",
        "'Type': 'Pass', 'Assign': {'b.$': 1} | for the field 'b.$' must be a valid JSONPath",
        "'Type': 'Wait', 'Timestamp': '2026-01-01' | SCHEMA_VALIDATION_FAILED: String does not match"
            + " RFC3339 timestamp at /States/A/Timestamp",
        "'Type': 'Pass', 'QueryLanguage': 'JSONata', 'Output': {'a': ['{% 1 + %}']} |"
            + " INVALID_JSONATA_EXPRESSION: S0207: Unexpected end of expression at"
            + " /States/A/Output/a[0]",
        "'Type': 'Pass', 'QueryLanguage': 'JSONata', 'Output': '{%}' | JSONata string must start",
        "'Type': 'Pass', 'QueryLanguage': 'JSONata', 'Output': '{% 1' | JSONata string must start"
            + " with {% and end with %}",
        "'Type': 'Pass', 'QueryLanguage': 'jsonata' | Value should be one of the following:"
            + " [JSONPath, JSONata]",
        "'Type': 'Pass', 'Retry': [] | Field 'Retry' is not supported",
        "'Type': 'Choice', 'Choices': [{'Variable': '$.a', 'IsGreat': true, 'Next': 'A'}] |"
            + " Field 'IsGreat' is no comparison operator",
      })
  void refusesAState(String fields, String reason) {
    assertThat(refusal("'States': {'A': {" + fields + ", 'End': true}}")).contains(reason);
  }

  @Test
  void refusesToGoBackToJsonPathForOneState() {
    assertThat(refusal("'QueryLanguage': 'JSONata', 'States': {'A': {'Type': 'Pass',"
            + " 'QueryLanguage': 'JSONPath', 'End': true}}"))
        .contains(
            "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine"
                + " at /States/A");
  }

  @Test
  void refusesAMachineThatCannotEnd() {
    assertThat(refusal("'States': {'A': {'Type': 'Pass', 'Next': 'A'}}"))
        .contains("MISSING_END_STATE: Workflow has no terminal state");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'Type': 'Pass', 'Parameters': {'a.$': '$$.Execution.Id', 'b.$': 'States.UUID()'}",
        "'Type': 'Pass', 'InputPath': null, 'ResultPath': null",
        "'Type': 'Pass', 'Result': {'a.$': 'anything'}",
        "'Type': 'Wait', 'Timestamp': '2026-01-01T00:00:00Z'",
        "'Type': 'Wait', 'QueryLanguage': 'JSONata', 'Timestamp': 'tomorrow'",
        "'Type': 'Pass', 'QueryLanguage': 'JSONata', 'Output': 'Hi {% 1 %}'",
        "'Type': 'Pass', 'NewerThanThisCheck': 1",
      })
  void letsPassWhatTheServiceTakes(String fields) {
    assertThatCode(() -> parse("'States': {'A': {" + fields + ", 'End': true}}"))
        .doesNotThrowAnyException();
  }

  private void parse(String fields) {
    parser.parse("{'StartAt': 'A', ".replace('\'', '"') + fields.replace('\'', '"') + "}");
  }

  private String refusal(String fields) {
    return String.valueOf(
        catchThrowableOfType(InvalidDefinitionException.class, () -> parse(fields))
            .getMessage());
  }
}
