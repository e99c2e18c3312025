package dev.stepworker.catalogue;

import dev.stepworker.integrations.apigateway.CallApiGatewayHttpApiEndpoint;
import dev.stepworker.integrations.apigateway.CallApiGatewayRestApiEndpoint;
import dev.stepworker.integrations.apigateway.HttpMethod;
import dev.stepworker.model.ServiceTask;

/** The page api-gateway.md. */
final class ApiGatewayExamples {
  private ApiGatewayExamples() {}

  static Page page() {
    return Page.of("api-gateway", "Amazon API Gateway", ApiGatewayExamples.class)
        .example(
            "Call a REST API",
            "call-api-gateway-rest-api-endpoint/seed-rest-api",
            ApiGatewayExamples::callARESTAPI)
        .example(
            "Call an HTTP API",
            "call-api-gateway-http-api-endpoint/seed-http-api",
            ApiGatewayExamples::callAnHTTPAPI);
  }

  private static Rendering callARESTAPI() {
    // tag::call-api-gateway-rest-api-endpoint/seed-rest-api[]
    ServiceTask task = CallApiGatewayRestApiEndpoint.requestResponse(api -> {
      api.apiId.set("myrestapi1");
      api.stage.set("prod");
      api.method.set(HttpMethod.GET);
    });
    // end::call-api-gateway-rest-api-endpoint/seed-rest-api[]
    return Rendering.of(task);
  }

  private static Rendering callAnHTTPAPI() {
    // tag::call-api-gateway-http-api-endpoint/seed-http-api[]
    ServiceTask task = CallApiGatewayHttpApiEndpoint.requestResponse(api -> {
      api.apiId.set("myhttpapi1");
      api.method.set(HttpMethod.GET);
    });
    // end::call-api-gateway-http-api-endpoint/seed-http-api[]
    return Rendering.of(task);
  }
}
