package dev.stepworker.integrations.sagemaker;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.TaskRequest;
import java.util.function.Consumer;

/**
 * Makes an endpoint serve by another configuration.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-sagemaker.html">Step
 *     Functions and SageMaker</a>
 */
public final class SageMakerUpdateEndpoint extends TaskRequest {
  private static final String ACTION = "sagemaker:updateEndpoint";

  /** Name of the configuration. */
  public final Member<String> endpointConfigName = required(text("EndpointConfigName"));

  /** Name of the endpoint. */
  public final Member<String> endpointName = required(text("EndpointName"));

  private SageMakerUpdateEndpoint() {}

  /**
   * Goes on when SageMaker has taken the request; the old configuration serves until the new
   * stands.
   */
  public static ServiceTask requestResponse(Consumer<SageMakerUpdateEndpoint> spec) {
    return ServiceTask.requestResponse(ACTION, SageMakerUpdateEndpoint::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    permissions.add(IamStatement.allow(ACTION)
        .on(
            SageMakerService.arn("endpoint", permissions.literalOf(endpointName), permissions),
            SageMakerService.arn(
                "endpoint-config", permissions.literalOf(endpointConfigName), permissions)));
  }
}
