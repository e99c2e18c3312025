package dev.stepworker.integrations.dynamodb;

import static dev.stepworker.integrations.dynamodb.ProjectionExpression.attribute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProjectionExpressionTest {

  @Test
  void namesAttributesFieldsAndElements() {
    assertThat(attribute("history").at(2).nested("notes").at(1)).hasToString("history[2].notes[1]");
    assertThat(attribute("#s").and(attribute("customer").nested("city")))
        .hasToString("#s,customer.city");
  }

  @Test
  void refusesNamesAndIndexesThatCannotBe() {
    assertThatThrownBy(() -> attribute(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The name of an attribute is blank; give one");
    assertThatThrownBy(() -> attribute("stops").at(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The index is -1; must be 0 or more");
  }
}
