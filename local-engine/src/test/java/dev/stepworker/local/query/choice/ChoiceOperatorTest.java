package dev.stepworker.local.query.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChoiceOperatorTest {
  @Test
  void knowsAll39Operators() {
    List<String> relations =
        List.of("Equals", "LessThan", "GreaterThan", "LessThanEquals", "GreaterThanEquals");
    List<String> names = Stream.of(
            Stream.of("String", "Numeric", "Timestamp")
                .flatMap(type -> relations.stream().map(relation -> type + relation))
                .flatMap(name -> Stream.of(name, name + "Path")),
            Stream.of("BooleanEquals", "BooleanEqualsPath", "StringMatches"),
            Stream.of("IsNull", "IsPresent", "IsNumeric", "IsString", "IsBoolean", "IsTimestamp"))
        .flatMap(part -> part)
        .toList();

    assertThat(names).hasSize(39).allMatch(name -> ChoiceOperator.named(name) != null);
    assertThat(ChoiceOperator.named("Next")).isNull();
  }
}
