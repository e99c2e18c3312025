package dev.stepworker.catalogue;

import dev.stepworker.integrations.http.ArrayFormat;
import dev.stepworker.integrations.http.HttpInvoke;
import dev.stepworker.model.ServiceTask;
import java.time.Duration;

/** The page http.md. */
final class HttpExamples {
  private static final String CONNECTION =
      "arn:aws:events:us-east-1:123456789012:connection/parcel-api/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d";
  private static final String SECRET =
      "arn:aws:secretsmanager:us-east-1:123456789012:secret:events!connection/parcel-api/7d1f2e3a-AbCdEf";

  private HttpExamples() {}

  static Page page() {
    return Page.of("http", "HTTP APIs outside AWS", HttpExamples.class)
        .example("Call an API", "http-invoke/full", HttpExamples::callAnAPI)
        .example(
            "Send the body as a web form does",
            "http-invoke/url-encode-repeat",
            HttpExamples::sendTheBodyAsAWebFormDoes);
  }

  private static Rendering callAnAPI() {
    // tag::http-invoke/full[]
    ServiceTask task = HttpInvoke.requestResponse(call -> {
          call.apiRoot.set("https://api.parcel.example");
          call.apiEndpoint.set("v2/shipments");
          call.method.set("POST");
          call.authentication.set(connection -> {
            connection.connectionArn.set(CONNECTION);
            connection.connectionSecretArn.set(SECRET);
          });
          call.headers.object(headers ->
              headers.set("Content-Type", "application/json").path("X-Trace", "$.traceId"));
          call.requestBody.object(
              body -> body.set("weight", 12.5).set("fragile", true).path("address", "$.address"));
          call.queryParameters.object(
              query -> query.set("dryRun", "false").path("region", "$.region"));
        })
        .comment("Create a shipment")
        .timeout(Duration.ofSeconds(45))
        .resultSelector(
            result -> result.path("id", "$.ResponseBody.id").path("status", "$.StatusCode"))
        .resultPath("$.shipment");
    // end::http-invoke/full[]
    return Rendering.of(task);
  }

  private static Rendering sendTheBodyAsAWebFormDoes() {
    // tag::http-invoke/url-encode-repeat[]
    ServiceTask task = HttpInvoke.requestResponse(call -> {
      call.apiRoot.set("https://api.parcel.example");
      call.apiEndpoint.set("v2/shipments");
      call.method.set("POST");
      call.authentication.set(connection -> {
        connection.connectionArn.set(CONNECTION);
        connection.connectionSecretArn.set(SECRET);
      });
      call.requestBody.object(body -> body.list("tags", tags -> tags.add("x")));
      call.urlEncodeBody(ArrayFormat.REPEAT);
    });
    // end::http-invoke/url-encode-repeat[]
    return Rendering.of(task);
  }
}
