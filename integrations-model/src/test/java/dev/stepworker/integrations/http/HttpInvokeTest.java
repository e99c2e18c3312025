package dev.stepworker.integrations.http;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class HttpInvokeTest {
  private static final String CONNECTION =
      "arn:aws:events:eu-central-1:111122223333:connection/parcels/0a1b";

  @Test
  void rendersEveryField() {
    ServiceTask task = call(http -> {
      http.apiEndpoint.set("v2/parcels");
      http.headers.object(headers -> headers.set("Accept", "application/json"));
      http.requestBody.object(body -> body.path("ids", "$.ids"));
      http.queryParameters.object(query -> query.set("dryRun", "true"));
      http.urlEncodeBody(ArrayFormat.BRACKETS);
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::http:invoke",
          "Parameters": {
            "ApiEndpoint": "https://api.example.com/v2/parcels",
            "Authentication": {
              "ConnectionArn": "arn:aws:events:eu-central-1:111122223333:connection/parcels/0a1b"
            },
            "Method": "POST",
            "Headers": {
              "Accept": "application/json",
              "Content-Type": "application/x-www-form-urlencoded"
            },
            "RequestBody": {"ids.$": "$.ids"},
            "QueryParameters": {"dryRun": "true"},
            "Transform": {
              "RequestBodyEncoding": "URL_ENCODED",
              "RequestEncodingOptions": {"ArrayFormat": "BRACKETS"}
            }
          }
        }
        """));
  }

  @Test
  void allowsTheRootOfTheApiAndTheSecretsOfTheConnection() {
    ServiceTask task = call(http -> http.apiEndpoint.set("v2/parcels"));

    assertThat(task.rolePolicy(HERE).statements())
        .containsExactlyInAnyOrder(
            IamStatement.allow("events:RetrieveConnectionCredentials").on(CONNECTION),
            IamStatement.allow("secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue")
                .on("arn:aws:secretsmanager:eu-central-1:111122223333"
                    + ":secret:events!connection/parcels/*"),
            IamStatement.allow("states:InvokeHTTPEndpoint")
                .on("*")
                .when("StringLike", "states:HTTPEndpoint", "https://api.example.com*"));
  }

  @Test
  void putsTheEndpointTogetherWhereItComesFromTheInput() {
    ServiceTask byPath = call(http -> http.apiEndpoint.path("$.parcel"));
    ServiceTask byExpression =
        call(http -> http.apiEndpoint.jsonata("$states.input.old ? 'v1' : 'v2'"));

    assertThat(tree(byPath.toJson(HERE)).at("/Parameters/ApiEndpoint.$").asText())
        .isEqualTo("States.Format('{}/{}', 'https://api.example.com', $.parcel)");
    assertThat(tree(byExpression.jsonata().toJson(HERE))
            .at("/Arguments/ApiEndpoint")
            .asText())
        .isEqualTo("{% 'https://api.example.com' & '/' & ($states.input.old ? 'v1' : 'v2') %}");
  }

  @Test
  void takesALiteralRoot() {
    assertThatThrownBy(() -> call(http -> {
          http.apiRoot.path("$.root");
          http.apiEndpoint.set("v2");
        }))
        .hasMessage("ApiRoot is no literal; give one, because the permission is made of it");
    assertThatThrownBy(() -> call(http -> {
          http.apiRoot.set("http://api.example.com");
          http.apiEndpoint.set("v2");
        }))
        .hasMessage("ApiRoot is 'http://api.example.com'; must be an https URL without a path");
  }

  private static ServiceTask call(Consumer<HttpInvoke> spec) {
    return HttpInvoke.requestResponse(http -> {
      http.apiRoot.set("https://api.example.com");
      http.method.set("POST");
      http.authentication.set(connection -> connection.connectionArn.set(CONNECTION));
      spec.accept(http);
    });
  }
}
