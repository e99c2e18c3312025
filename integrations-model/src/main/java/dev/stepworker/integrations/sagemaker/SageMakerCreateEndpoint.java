package dev.stepworker.integrations.sagemaker;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.MapMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.TaskRequest;
import java.util.function.Consumer;

/**
 * Makes an endpoint, which serves models, of a configuration.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-sagemaker.html">Step
 *     Functions and SageMaker</a>
 */
public final class SageMakerCreateEndpoint extends TaskRequest {
  private static final String ACTION = "sagemaker:createEndpoint";

  /** Name of the configuration. */
  public final Member<String> endpointConfigName = required(text("EndpointConfigName"));

  /** Name of the endpoint. */
  public final Member<String> endpointName = required(text("EndpointName"));

  /** Tags by key. */
  public final MapMember<String> tags = keyedTexts("Tags", "Key", "Value");

  private SageMakerCreateEndpoint() {}

  /** Goes on when SageMaker has taken the request; the endpoint takes minutes to stand. */
  public static ServiceTask requestResponse(Consumer<SageMakerCreateEndpoint> spec) {
    return ServiceTask.requestResponse(ACTION, SageMakerCreateEndpoint::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    permissions.add(IamStatement.allow(ACTION)
        .on(
            SageMakerService.arn("endpoint", permissions.literalOf(endpointName), permissions),
            SageMakerService.arn(
                "endpoint-config", permissions.literalOf(endpointConfigName), permissions)));
    permissions.add(SageMakerService.listingOfTags());
  }
}
