package dev.stepworker.integrations.emr;

import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.TaskRequest;
import java.util.function.Consumer;

/**
 * Cancels a step of a cluster.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-emr.html">Step
 *     Functions and EMR</a>
 */
public final class EmrCancelStep extends TaskRequest {
  private static final String ACTION = "elasticmapreduce:cancelStep";

  /** Id of the cluster. */
  public final Member<String> clusterId = required(text("ClusterId"));

  /** Id of the step. */
  public final Member<String> stepId = required(text("StepId"));

  private EmrCancelStep() {}

  /** Goes on when EMR has answered. */
  public static ServiceTask requestResponse(Consumer<EmrCancelStep> spec) {
    return ServiceTask.requestResponse(ACTION, EmrCancelStep::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    permissions.add(AnyCluster.allow(permissions, "elasticmapreduce:CancelSteps"));
  }
}
