package dev.stepworker.integrations.emrcontainers;

import static dev.stepworker.model.Rule.length;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.MapMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.StructureMember;
import dev.stepworker.model.TaskRequest;
import java.util.function.Consumer;

/**
 * Runs a Spark job in a virtual cluster.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-emr-eks.html">Step
 *     Functions and EMR on EKS</a>
 */
public final class EmrContainersStartJobRun extends TaskRequest {
  private static final String ACTION = "emr-containers:startJobRun";

  /** Id of the virtual cluster. */
  public final Member<String> virtualClusterId = required(text("VirtualClusterId"));

  /** Name of the run, 1 to 64 characters. */
  public final Member<String> name = text("Name", length(1, 64));

  /** ARN of the role that the job works as. */
  public final Member<String> executionRoleArn = required(text("ExecutionRoleArn"));

  /** The release to run on, such as {@code emr-6.3.0-latest}. */
  public final Member<String> releaseLabel = required(text("ReleaseLabel", length(1, 64)));

  /** What the job runs. */
  public final StructureMember<JobDriver> jobDriver =
      required(structure("JobDriver", JobDriver::new));

  /** How the job differs from the defaults of its release. */
  public final StructureMember<ConfigurationOverrides> configurationOverrides =
      always(structure("ConfigurationOverrides", ConfigurationOverrides::new));

  /** Tags of the run. */
  public final MapMember<String> tags = textMap("Tags");

  private EmrContainersStartJobRun() {}

  /** Goes on when the run is submitted; the output holds its id. */
  public static ServiceTask requestResponse(Consumer<EmrContainersStartJobRun> spec) {
    return ServiceTask.requestResponse(ACTION, EmrContainersStartJobRun::new, spec);
  }

  /** Goes on when the run has ended. */
  public static ServiceTask runJob(Consumer<EmrContainersStartJobRun> spec) {
    return ServiceTask.runJob(ACTION, EmrContainersStartJobRun::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    String cluster = VirtualClusters.arn(virtualClusterId, permissions);
    IamStatement start = IamStatement.allow("emr-containers:StartJobRun").on(cluster);
    permissions.add(permissions
        .literalOf(executionRoleArn)
        .map(role -> start.when("StringEquals", "emr-containers:ExecutionRoleArn", role))
        .orElse(start));
    if (permissions.pattern().isRunJob()) {
      permissions.add(
          IamStatement.allow("emr-containers:DescribeJobRun", "emr-containers:CancelJobRun")
              .on(cluster + "/jobruns/*"));
    }
  }
}
