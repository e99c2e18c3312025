package dev.stepworker.integrations.athena;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class AthenaGetQueryResultsTest {

  @Test
  void rendersEveryField() {
    ServiceTask task = AthenaGetQueryResults.requestResponse(query -> {
      query.maxResults.set(50);
      query.nextToken.path("$.next");
      query.queryExecutionId.set("6b1f2c1e");
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::athena:getQueryResults",
          "Parameters": {
            "MaxResults": 50,
            "NextToken.$": "$.next",
            "QueryExecutionId": "6b1f2c1e"
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(
            IamStatement.allow("athena:getQueryResults", "s3:GetObject").on("*"));
  }

  @Test
  void limitsThePage() {
    assertThatThrownBy(() -> AthenaGetQueryResults.requestResponse(query -> {
          query.maxResults.set(1001);
          query.queryExecutionId.set("6b1f2c1e");
        }))
        .hasMessage("MaxResults is 1001; must be 1 to 1000");
  }
}
