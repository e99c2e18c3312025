package dev.stepworker.integrations.apigateway;

import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

/**
 * Calls an HTTP API, at its stage {@code $default} where no other is given.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-api-gateway.html">Step
 *     Functions and API Gateway</a>
 */
public final class CallApiGatewayHttpApiEndpoint extends EndpointCall {
  private CallApiGatewayHttpApiEndpoint() {}

  /** Goes on when the API has answered. */
  public static ServiceTask requestResponse(Consumer<CallApiGatewayHttpApiEndpoint> spec) {
    return ServiceTask.requestResponse(ACTION, CallApiGatewayHttpApiEndpoint::new, spec);
  }

  /** Goes on when somebody sends the task token back, which a header has to hold. */
  public static ServiceTask waitForTaskToken(Consumer<CallApiGatewayHttpApiEndpoint> spec) {
    return ServiceTask.waitForTaskToken(ACTION, CallApiGatewayHttpApiEndpoint::new, spec);
  }
}
