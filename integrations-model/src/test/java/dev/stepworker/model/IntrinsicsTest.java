package dev.stepworker.model;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IntrinsicsTest {

  @Test
  void nest() {
    Value<String> value = Intrinsics.format(
        "{}-{}",
        Value.path("$.a"),
        Intrinsics.arrayGetItem(
            Intrinsics.stringSplit(Value.path("$.csv"), Value.of(",")), Value.of(0)));

    assertThat(rendered(value))
        .isEqualTo(
            "States.Format('{}-{}', $.a, States.ArrayGetItem(States.StringSplit($.csv, ','), 0))");
  }

  @Test
  void quoteAndEscapeLiterals() {
    Value<String> value = Intrinsics.format("it's {}", Value.of("a {b} \\ c'"));

    assertThat(rendered(value)).isEqualTo("States.Format('it\\'s {}', 'a \\{b\\} \\\\ c\\'')");
  }

  @Test
  void takeVariablesAndTheContextObject() {
    Value<?> value =
        Intrinsics.array(Value.ofVariable("order.id"), ContextObject.executionName(), Value.of(1));

    assertThat(rendered(value)).isEqualTo("States.Array($order.id, $$.Execution.Name, 1)");
  }

  @Test
  void refuseJsonata() {
    assertThatThrownBy(() -> Intrinsics.arrayLength(Value.jsonata("$states.input")))
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessageStartingWith(
            "An intrinsic function takes literals and JSONPath expressions only");
  }

  private static String rendered(Value<?> value) {
    Pass pass = Pass.named("P").parameters(p -> p.set("value", value));
    return tree(pass.toJson(HERE)).path("Parameters").path("value.$").asText();
  }
}
