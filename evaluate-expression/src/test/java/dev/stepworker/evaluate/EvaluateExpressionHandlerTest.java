package dev.stepworker.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stepworker.api.TaskType;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluateExpressionHandlerTest {
  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void readsTheInputThatTheCdkRenders() throws Exception {
    EvaluateExpressionInput input = mapper.readValue(
        "{\"expression\": \"$.net * (1 + $.vat) + $.shipping.cost\","
            + " \"expressionAttributeValues\": {\"$.net\": 100, \"$.vat\": 0.25, \"$.shipping.cost\": 4.5}}",
        EvaluateExpressionInput.class);

    assertThat(input.expressionAttributeValues()).containsEntry("$.net", 100);
    assertThat(new ExpressionEvaluator(EvaluationLimits.defaults())
            .evaluate(input.expression(), input.expressionAttributeValues()))
        .isEqualTo(129.5);
  }

  @Test
  void takesAnExpressionWithoutValues() throws Exception {
    EvaluateExpressionInput input =
        mapper.readValue("{\"expression\": \"1\"}", EvaluateExpressionInput.class);

    assertThat(input.expressionAttributeValues()).isEmpty();
  }

  @Test
  void itsContractNamesEveryFailure() {
    TaskType<EvaluateExpressionInput, Object> type = EvaluateExpressionHandler.taskType();

    assertThat(type.name()).isEqualTo("evaluate-expression");
    assertThat(EvaluateExpressionHandler.taskType("sums").name()).isEqualTo("sums");
    assertThat(type.errors())
        .contains(
            "EvaluateExpression.SyntaxError",
            "EvaluateExpression.Timeout",
            "EvaluateExpression.OutOfMemory")
        .hasSameSizeAs(EvaluationError.values());
  }

  @Test
  void evaluatesWithinLimitsOfOnesOwn() throws Exception {
    EvaluateExpressionHandler handler =
        new EvaluateExpressionHandler(EvaluationLimits.defaults().maxResultBytes(10));

    assertThat(handler.handle(new EvaluateExpressionInput("$.a + 'x'", Map.of("$.a", "a")), null))
        .isEqualTo("ax");
  }

  @Test
  void limitsHaveBounds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EvaluationLimits.defaults().timeout(Duration.ZERO))
        .withMessage("timeout is PT0S; must be 10 milliseconds to 10 minutes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EvaluationLimits.defaults().maxMemoryBytes(1))
        .withMessage("maxMemoryBytes is 1; must be 4194304 to 1073741824");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EvaluationLimits.defaults().maxResultBytes(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EvaluationLimits.defaults().maxSourceChars(0));
  }
}
