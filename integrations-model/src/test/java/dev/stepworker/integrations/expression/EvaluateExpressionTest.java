package dev.stepworker.integrations.expression;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.api.TaskType;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EvaluateExpressionTest {
  private static final String FUNCTION = "arn:aws:lambda:eu-central-1:111122223333:function:eval";

  @Test
  void hasAFunctionEvaluate() {
    ServiceTask task =
        EvaluateExpression.inFunction(FUNCTION, "`${$.count} of ${$.items[0].size} in $.count`");

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:lambda:eu-central-1:111122223333:function:eval",
          "Parameters": {
            "expression": "`${$.count} of ${$.items[0].size} in $.count`",
            "expressionAttributeValues": {
              "$.count.$": "$.count",
              "$.items[0].size.$": "$.items[0].size"
            }
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("lambda:InvokeFunction").on(FUNCTION));
  }

  @Test
  void hasAWorkerEvaluate() {
    TaskType<String, String> evaluate =
        TaskType.of("evaluate", String.class, String.class).timeout(Duration.ofSeconds(20));
    ServiceTask byContract = EvaluateExpression.inWorker(evaluate, "$.a + $.b");
    ServiceTask byArn = EvaluateExpression.inWorker(
        "arn:aws:states:eu-central-1:111122223333:activity:evaluate", "$.a + $.b");

    assertThat(tree(byContract.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:eu-central-1:111122223333:activity:evaluate",
          "TimeoutSeconds": 20,
          "Parameters": {
            "expression": "$.a + $.b",
            "expressionAttributeValues": {"$.a.$": "$.a", "$.b.$": "$.b"}
          }
        }
        """));
    assertThat(tree(byArn.toJson(HERE)).path("Parameters"))
        .isEqualTo(tree(byContract.toJson(HERE)).path("Parameters"));
    assertThat(byContract.rolePolicy(HERE).isEmpty()).isTrue();
  }

  @Test
  void takesWhatFollowsAPathForAPartOfIt() {
    assertThat(valuesOf("$.a-b_c * 2")).isEqualTo(tree("{\"$.a-b_c.$\": \"$.a-b_c\"}"));
    assertThat(valuesOf("$.name.trim()")).isEqualTo(tree("{\"$.name.trim.$\": \"$.name.trim\"}"));
    assertThat(valuesOf("($.name).trim()")).isEqualTo(tree("{\"$.name.$\": \"$.name\"}"));
    assertThat(valuesOf("$[2] + 1")).isEqualTo(tree("{\"$[2].$\": \"$[2]\"}"));
    assertThat(valuesOf("6 * 7")).isEqualTo(tree("{}"));
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> EvaluateExpression.inFunction(FUNCTION, " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The expression is blank; write one, such as '$.a + $.b'");
    assertThatThrownBy(() -> EvaluateExpression.inFunction(FUNCTION, "$.rows[$.i]"))
        .hasMessageContaining("is '$.rows[', which is not a path: '[' is not closed");
  }

  private static JsonNode valuesOf(String expression) {
    ServiceTask task = EvaluateExpression.inFunction(FUNCTION, expression);
    return tree(task.toJson(HERE)).at("/Parameters/expressionAttributeValues");
  }
}
