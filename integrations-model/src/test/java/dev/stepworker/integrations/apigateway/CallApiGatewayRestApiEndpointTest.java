package dev.stepworker.integrations.apigateway;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.ContextObject;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import org.junit.jupiter.api.Test;

class CallApiGatewayRestApiEndpointTest {

  @Test
  void rendersEveryField() {
    ServiceTask task = CallApiGatewayRestApiEndpoint.requestResponse(call -> {
      call.apiId.set("a1b2c3d4e5");
      call.region.set("eu-west-1");
      call.account.set("444455556666");
      call.method.set(HttpMethod.PUT);
      call.headers.object(h -> h.path("X-Trace", "$$.Execution.Id").set("Accept", "text/plain"));
      call.stage.set("live");
      call.path.set("/parcels/7");
      call.queryParameters.object(q -> q.path("dry", "$.dry"));
      call.requestBody.path("$.parcel");
      call.authType.set(AuthType.IAM_ROLE);
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::apigateway:invoke",
          "Parameters": {
            "ApiEndpoint": "a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com",
            "Method": "PUT",
            "Headers": {"X-Trace.$": "$$.Execution.Id", "Accept": "text/plain"},
            "Stage": "live",
            "Path": "/parcels/7",
            "QueryParameters": {"dry.$": "$.dry"},
            "RequestBody.$": "$.parcel",
            "AuthType": "IAM_ROLE"
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("execute-api:Invoke")
            .on("arn:aws:execute-api:eu-west-1:444455556666:a1b2c3d4e5/live/PUT/parcels/7"));
  }

  @Test
  void allowsWhatOnlyTheExecutionKnows() {
    ServiceTask task = CallApiGatewayRestApiEndpoint.requestResponse(call -> {
      call.apiId.set("a1b2c3d4e5");
      call.method.path("$.method");
      call.stage.path("$.stage");
      call.path.path("$.path");
      call.authType.path("$.auth");
    });

    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("execute-api:Invoke")
            .on("arn:aws:execute-api:eu-central-1:111122223333:a1b2c3d4e5/*/*/*"));
  }

  @Test
  void needsNoPermissionWhereTheApiIsSaidToBeOpen() {
    ServiceTask task = CallApiGatewayRestApiEndpoint.requestResponse(call -> {
      call.apiId.set("a1b2c3d4e5");
      call.method.set(HttpMethod.GET);
      call.stage.set("live");
      call.authType.set(AuthType.NO_AUTH);
    });

    assertThat(task.rolePolicy(HERE).isEmpty()).isTrue();
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> CallApiGatewayRestApiEndpoint.requestResponse(call -> {
          call.apiId.path("$.api");
          call.method.set(HttpMethod.GET);
          call.path.set("parcels");
        }))
        .hasMessage("""
            Stage is missing; set it
            Path is 'parcels'; must be a path that begins with '/', such as '/orders'
            ApiId is no literal; give one, because the endpoint is made of it""");
  }

  @Test
  void refusesACallbackWhoseHeadersPassNoTokenOn() {
    assertThatThrownBy(() -> CallApiGatewayRestApiEndpoint.waitForTaskToken(call -> {
          call.apiId.set("a1b2c3d4e5");
          call.method.set(HttpMethod.POST);
          call.stage.set("live");
          call.requestBody.set(ContextObject.taskToken());
        }))
        .hasMessage("The task token is not passed on, so nobody could ever answer the task; "
            + "put ContextObject.taskToken() into Headers");
  }
}
