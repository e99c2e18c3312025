package dev.stepworker.local.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesCheckTest {
  private static final String INNER = """
      {"QueryLanguage": "JSONata", "StartAt": "First", "States": {
        "First": {"Type": "Pass", "Assign": {"outer": 5}, "Next": "Each"},
        "Each": {"Type": "Map", "End": true, "ItemProcessor": {"StartAt": "Item", "States": {
          "Item": {"Type": "Pass", "Assign": {"%s": 1}, "End": true}}}}}}""";

  @Test
  void refusesAnInnerVariableWithTheNameOfAnOuterOne() {
    assertThat(refusal(INNER.formatted("outer")))
        .contains("Variable 'outer' is assigned in an outer scope", "/States/Item/Assign");
    assertThatCode(() -> parse(INNER.formatted("inner"))).doesNotThrowAnyException();
  }

  @Test
  void letsChildrenOfADistributedMapHaveTheirOwn() {
    String distributed = INNER.formatted("outer").replace("\"ItemProcessor\": {", """
            "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
            """);

    assertThatCode(() -> parse(distributed)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a-b", "", "x.a", "1st", "states"})
  void refusesANameThatIsNone(String name) {
    assertThat(refusal(assigning("{\"" + name + "\": 1}"))).contains("Variable name '" + name);
  }

  @Test
  void refusesANameThatIsTooLong() {
    assertThatCode(() -> parse(assigning("{\"" + "x".repeat(80) + "\": 1}")))
        .doesNotThrowAnyException();
    assertThat(refusal(assigning("{\"" + "x".repeat(81) + "\": 1}"))).contains("80 characters");
  }

  @Test
  void refusesAnAssignThatIsNoObject() {
    assertThat(refusal(assigning("\"{% {'a': 1} %}\""))).contains("Assign must be an object");
  }

  @Test
  void takesPathsInJsonPath() {
    assertThatCode(() -> parse("""
            {"StartAt": "S", "States": {"S": {"Type": "Pass", "Assign": {"größe_1.$": "$.x"},
              "End": true}}}""")).doesNotThrowAnyException();
  }

  private static String assigning(String assign) {
    return """
        {"QueryLanguage": "JSONata", "StartAt": "S", "States": {
          "S": {"Type": "Pass", "Assign": %s, "End": true}}}""".formatted(assign);
  }

  private static String refusal(String definition) {
    InvalidDefinitionException[] caught = new InvalidDefinitionException[1];
    assertThatThrownBy(() -> parse(definition))
        .isInstanceOfSatisfying(InvalidDefinitionException.class, e -> caught[0] = e);
    return String.valueOf(caught[0].getMessage());
  }

  private static StateMachineDefinition parse(String definition) {
    return new DefinitionParser().parse(definition);
  }
}
