package dev.stepworker.model.conformance;

import dev.stepworker.integrations.apigateway.AuthType;
import dev.stepworker.integrations.apigateway.CallApiGatewayRestApiEndpoint;
import dev.stepworker.integrations.apigateway.HttpMethod;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class CallApiGatewayRestApiEndpointCases {
  private CallApiGatewayRestApiEndpointCases() {}

  static ServiceTask build(Given given) {
    Consumer<CallApiGatewayRestApiEndpoint> spec = call -> {
      given.text("api", call.apiId);
      given.text("region", call.region);
      given.constant("method", call.method, HttpMethod::valueOf);
      given.input("headers", call.headers);
      given.text("stageName", call.stage);
      given.text("apiPath", call.path);
      given.input("queryParameters", call.queryParameters);
      given.input("requestBody", call.requestBody);
      given.constant("authType", call.authType, AuthType::valueOf);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> CallApiGatewayRestApiEndpoint.requestResponse(spec))
        .waitForTaskToken(() -> CallApiGatewayRestApiEndpoint.waitForTaskToken(spec))
        .build();
  }
}
