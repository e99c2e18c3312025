package dev.stepworker.integrations.emrserverless;

import static dev.stepworker.model.Rule.length;
import static java.time.temporal.ChronoUnit.MINUTES;

import dev.stepworker.model.DocumentMember;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.MapMember;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.StructureMember;
import dev.stepworker.model.TaskRequest;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Runs a Spark or Hive job in an application of EMR Serverless.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-emr-serverless.html">
 *     Step Functions and EMR Serverless</a>
 */
public final class EmrServerlessStartJobRun extends TaskRequest {
  private static final String ACTION = "emr-serverless:startJobRun";
  private static final String SERVICE = "emr-serverless.amazonaws.com";
  private static final String ANY = "*";

  /** Id of the application. */
  public final Member<String> applicationId = required(text("ApplicationId"));

  /** Makes a second request with the same token the same run; 1 to 64 characters. */
  public final Member<String> clientToken = text("ClientToken", length(1, 64));

  /** How the job differs from the defaults of its application, as EMR Serverless describes it. */
  public final DocumentMember configurationOverrides = document("ConfigurationOverrides");

  /** ARN of the role that the job works as. */
  public final Member<String> executionRoleArn = required(text("ExecutionRoleArn"));

  /** After how many whole minutes the job is stopped; 0 for never, 12 hours when unset. */
  public final Member<Duration> executionTimeout = duration("ExecutionTimeoutMinutes", MINUTES);

  /** What the job runs. */
  public final StructureMember<JobDriver> jobDriver =
      required(structure("JobDriver", JobDriver::new));

  /** Name of the run, 1 to 256 characters. */
  public final Member<String> name = text("Name", length(1, 256));

  /** Tags of the run. */
  public final MapMember<String> tags = textMap("Tags");

  private EmrServerlessStartJobRun() {}

  /** Goes on when the run is submitted; the output holds its id. */
  public static ServiceTask requestResponse(Consumer<EmrServerlessStartJobRun> spec) {
    return ServiceTask.requestResponse(ACTION, EmrServerlessStartJobRun::new, spec);
  }

  /** Goes on when the run has ended. */
  public static ServiceTask runJob(Consumer<EmrServerlessStartJobRun> spec) {
    return ServiceTask.runJob(ACTION, EmrServerlessStartJobRun::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    String application = permissions
        .environment()
        .arn(
            "emr-serverless",
            "/applications/" + permissions.literalOf(applicationId).orElse(ANY));
    permissions.add(IamStatement.allow("emr-serverless:StartJobRun").on(application));
    permissions.add(IamStatement.allow("iam:PassRole")
        .on(permissions.literalOf(executionRoleArn).orElse(ANY))
        .when("StringEquals", "iam:PassedToService", SERVICE));
    if (permissions.pattern().isRunJob()) {
      permissions.add(IamStatement.allow("emr-serverless:GetJobRun", "emr-serverless:CancelJobRun")
          .on(application + "/jobruns/*"));
      permissions.addManagedRule("StepFunctionsGetEventsForEMRServerlessJobRule");
    }
  }
}
