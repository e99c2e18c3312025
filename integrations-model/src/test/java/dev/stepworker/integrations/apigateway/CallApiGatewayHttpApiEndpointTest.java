package dev.stepworker.integrations.apigateway;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class CallApiGatewayHttpApiEndpointTest {

  @Test
  void callsTheDefaultStage() {
    ServiceTask task = CallApiGatewayHttpApiEndpoint.requestResponse(call -> {
      call.apiId.set("a1b2c3d4e5");
      call.method.set(HttpMethod.GET);
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::apigateway:invoke",
          "Parameters": {
            "ApiEndpoint": "a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com",
            "Method": "GET",
            "AuthType": "NO_AUTH"
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("execute-api:Invoke")
            .on("arn:aws:execute-api:eu-central-1:111122223333:a1b2c3d4e5/$default/GET/*"));
  }

  @Test
  void handsTheTokenOnInAHeader() {
    ServiceTask task = CallApiGatewayHttpApiEndpoint.waitForTaskToken(call -> {
      call.apiId.set("a1b2c3d4e5");
      call.method.set(HttpMethod.POST);
      call.headers.object(h -> h.taskToken("TaskToken"));
    });

    assertThat(tree(task.toJson(HERE)).path("Resource").asText())
        .isEqualTo("arn:aws:states:::apigateway:invoke.waitForTaskToken");
    assertThat(tree(task.toJson(HERE)).at("/Parameters/Headers"))
        .isEqualTo(tree("{\"TaskToken.$\": \"$$.Task.Token\"}"));
  }
}
