package dev.stepworker.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class JoinedTextTest {
  @Test
  void isALiteralOfLiterals() {
    assertThat(Value.joined("-", Value.of("a"), Value.of(1))).isEqualTo(Value.of("a-1"));
  }

  @Test
  void isAFormatOfPaths() {
    Expression<String> text =
        (Expression<String>) Value.joined("/", Value.of("it's"), Value.path("$.id"));

    assertThat(text.path()).contains("States.Format('{}/{}', 'it\\'s', $.id)");
    assertThat(text.jsonata()).isEmpty();
  }

  @Test
  void bracketsWhatBindsLessTightlyInJsonata() {
    Expression<String> text = (Expression<String>) Value.joined(
        "",
        Value.of("a\\"),
        Value.jsonata("$x & 'b or c'"),
        Value.jsonata("$states.input.old or false"),
        Value.jsonata("1 + 1"));

    assertThat(text.jsonata())
        .contains("{% 'a\\\\' & $x & 'b or c' & ($states.input.old or false) & (1 + 1) %}");
  }

  @Test
  void keepsBothLanguagesWhereAllPartsHaveThem() {
    Expression<String> text = (Expression<String>)
        Value.joined("/", ContextObject.executionName(), ContextObject.stateName());

    assertThat(text.path())
        .isEqualTo(Optional.of("States.Format('{}/{}', $$.Execution.Name, $$.State.Name)"));
    assertThat(text.jsonata())
        .contains("{% $states.context.Execution.Name & '/' & $states.context.State.Name %}");
  }

  @Test
  void refusesAMixtureOfLanguages() {
    assertThatThrownBy(() -> Value.joined("", Value.path("$.a"), Value.jsonata("$b")))
        .hasMessage("A text is put together from JSONPath and JSONata; keep to one of them");
  }
}
