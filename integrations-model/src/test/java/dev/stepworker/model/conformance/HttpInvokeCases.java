package dev.stepworker.model.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.integrations.http.ArrayFormat;
import dev.stepworker.integrations.http.HttpInvoke;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class HttpInvokeCases {
  private HttpInvokeCases() {}

  static ServiceTask build(Given given) {
    Consumer<HttpInvoke> spec = call -> {
      given.text("apiRoot", call.apiRoot);
      given.find("apiEndpoint").ifPresent(endpoint -> readEndpoint(endpoint, given, call));
      call.authentication.set(authentication -> given.object("connection").ifPresent(connection -> {
        connection.text("connectionArn", authentication.connectionArn);
        connection.text("connectionSecretArn", authentication.connectionSecretArn);
      }));
      given.text("method", call.method);
      given.input("headers", call.headers);
      given.input("body", call.requestBody);
      given.input("queryStringParameters", call.queryParameters);
      given.find("urlEncodingFormat").ifPresent(format -> encode(format.textValue(), call));
    };
    return PatternFactories.of(given)
        .requestResponse(() -> HttpInvoke.requestResponse(spec))
        .build();
  }

  /** The reference puts an expression together in JSONata even where all is literal. */
  private static void readEndpoint(JsonNode json, Given given, HttpInvoke call) {
    JsonNode bare = GivenValues.bare(json);
    boolean isLiteral = GivenValues.expression(bare).isEmpty();
    if (isLiteral && given.isJsonata()) {
      call.apiEndpoint.jsonata("'" + bare.textValue() + "'");
    } else {
      call.apiEndpoint.set(GivenValues.text(bare));
    }
  }

  private static void encode(String format, HttpInvoke call) {
    switch (format) {
      case "NONE" -> {
        // JSON, as without it
      }
      case "DEFAULT" -> call.urlEncodeBody();
      default -> call.urlEncodeBody(ArrayFormat.valueOf(format));
    }
  }
}
