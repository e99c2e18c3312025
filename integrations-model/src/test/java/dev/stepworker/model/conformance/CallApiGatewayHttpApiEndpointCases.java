package dev.stepworker.model.conformance;

import dev.stepworker.integrations.apigateway.AuthType;
import dev.stepworker.integrations.apigateway.CallApiGatewayHttpApiEndpoint;
import dev.stepworker.integrations.apigateway.HttpMethod;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class CallApiGatewayHttpApiEndpointCases {
  private CallApiGatewayHttpApiEndpointCases() {}

  static ServiceTask build(Given given) {
    Consumer<CallApiGatewayHttpApiEndpoint> spec = call -> {
      given.text("apiId", call.apiId);
      given.object("apiStack").ifPresent(stack -> {
        stack.text("region", call.region);
        stack.text("account", call.account);
      });
      given.constant("method", call.method, HttpMethod::valueOf);
      given.input("headers", call.headers);
      given.text("stageName", call.stage);
      given.text("apiPath", call.path);
      given.input("queryParameters", call.queryParameters);
      given.input("requestBody", call.requestBody);
      given.constant("authType", call.authType, AuthType::valueOf);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> CallApiGatewayHttpApiEndpoint.requestResponse(spec))
        .waitForTaskToken(() -> CallApiGatewayHttpApiEndpoint.waitForTaskToken(spec))
        .build();
  }
}
