package dev.stepworker.integrations.apigateway;

import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

/**
 * Calls a REST API. The stage has to be given.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-api-gateway.html">Step
 *     Functions and API Gateway</a>
 */
public final class CallApiGatewayRestApiEndpoint extends EndpointCall {
  private CallApiGatewayRestApiEndpoint() {
    required(stage);
  }

  /** Goes on when the API has answered. */
  public static ServiceTask requestResponse(Consumer<CallApiGatewayRestApiEndpoint> spec) {
    return ServiceTask.requestResponse(ACTION, CallApiGatewayRestApiEndpoint::new, spec);
  }

  /** Goes on when somebody sends the task token back, which a header has to hold. */
  public static ServiceTask waitForTaskToken(Consumer<CallApiGatewayRestApiEndpoint> spec) {
    return ServiceTask.waitForTaskToken(ACTION, CallApiGatewayRestApiEndpoint::new, spec);
  }
}
