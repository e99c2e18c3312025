package dev.stepworker.integrations.sdk;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.ContextObject;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class CallAwsServiceCrossRegionTest {
  private static final String PROXY = "arn:aws:lambda:eu-central-1:111122223333:function:caller";

  @Test
  void asksTheFunctionForTheCall() {
    ServiceTask task =
        CallAwsServiceCrossRegion.requestResponse(PROXY, "dynamodb", "listTables", call -> {
          call.region.path("$.region");
          call.endpoint.set("https://dynamodb.example");
          call.parameters.object(parameters -> parameters.set("Limit", 10));
          call.retryOnServiceExceptions.set(false);
        });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:lambda:eu-central-1:111122223333:function:caller",
          "Parameters": {
            "region.$": "$.region",
            "endpoint": "https://dynamodb.example",
            "parameters": {"Limit": 10},
            "action": "listTables",
            "service": "dynamodb"
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("lambda:InvokeFunction").on(PROXY));
  }

  @Test
  void handsTheTokenToTheCall() {
    ServiceTask task =
        CallAwsServiceCrossRegion.waitForTaskToken(PROXY, "sqs", "sendMessage", call -> {
          call.region.set("us-east-1");
          call.parameters.object(
              parameters -> parameters.set("MessageBody", ContextObject.taskToken()));
        });

    assertThat(tree(task.toJson(HERE)).at("/Parameters/Payload/parameters"))
        .isEqualTo(tree("{\"MessageBody.$\": \"$$.Task.Token\"}"));
    assertThat(tree(task.toJson(HERE)).at("/Retry/0/MaxAttempts").asInt()).isEqualTo(6);
    assertThatThrownBy(() -> CallAwsServiceCrossRegion.waitForTaskToken(
            PROXY, "sqs", "sendMessage", call -> call.region.set("us-east-1")))
        .hasMessageContaining("The task token is not passed on");
  }
}
