package dev.stepworker.integrations.athena;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class AthenaStopQueryExecutionTest {

  @Test
  void rendersEveryField() {
    ServiceTask task =
        AthenaStopQueryExecution.requestResponse(query -> query.queryExecutionId.path("$.id"));

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::athena:stopQueryExecution",
          "Parameters": {"QueryExecutionId.$": "$.id"}
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("athena:stopQueryExecution").on("*"));
  }

  @Test
  void needsAnId() {
    assertThatThrownBy(() -> AthenaStopQueryExecution.requestResponse(query -> {}))
        .hasMessage("QueryExecutionId is missing; set it");
  }
}
