package dev.stepworker.integrations.glue;

import static dev.stepworker.model.Rule.atLeast;
import static java.time.temporal.ChronoUnit.MINUTES;

import dev.stepworker.model.DocumentMember;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.Problems;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.Structure;
import dev.stepworker.model.StructureMember;
import dev.stepworker.model.TaskRequest;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Runs a Glue job. What is not set is as the job defines it.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-glue.html">Step
 *     Functions and Glue</a>
 */
public final class GlueStartJobRun extends TaskRequest {
  private static final String ACTION = "glue:startJobRun";

  /**
   * Arguments of the script and of Glue itself, by names such as {@code --day}; values are texts.
   */
  public final DocumentMember arguments = document("Arguments");

  /** How soon the job gets its machines. */
  public final Member<ExecutionClass> executionClass = enumeration("ExecutionClass");

  /** Name of the job. */
  public final Member<String> jobName = required(text("JobName"));

  /** When to be told of the run. */
  public final StructureMember<NotificationProperty> notificationProperty =
      structure("NotificationProperty", NotificationProperty::new);

  /** How many machines; 1 or more, together with their type. */
  public final Member<Integer> numberOfWorkers = integer("NumberOfWorkers", atLeast(1));

  /** Name of the security configuration: how data is encrypted. */
  public final Member<String> securityConfiguration = text("SecurityConfiguration");

  /** After how many whole minutes Glue stops the run. The state has a timeout of its own. */
  public final Member<Duration> timeout = duration("Timeout", MINUTES);

  /** Type of the machines, such as {@code G.1X}. */
  public final Member<String> workerType = text("WorkerType");

  private GlueStartJobRun() {}

  /** Goes on when the run has begun; the output holds its id. */
  public static ServiceTask requestResponse(Consumer<GlueStartJobRun> spec) {
    return ServiceTask.requestResponse(ACTION, GlueStartJobRun::new, spec);
  }

  /** Goes on when the run has ended. */
  public static ServiceTask runJob(Consumer<GlueStartJobRun> spec) {
    return ServiceTask.runJob(ACTION, GlueStartJobRun::new, spec);
  }

  @Override
  protected void checkTogether(Problems problems) {
    if (numberOfWorkers.isSet() && !workerType.isSet()) {
      problems.add(numberOfWorkers, "is set without their type; set WorkerType, too");
    }
  }

  @Override
  protected void permissions(Permissions permissions) {
    IamStatement allowed = permissions.pattern().isRunJob()
        ? IamStatement.allow(
            "glue:StartJobRun", "glue:GetJobRun", "glue:GetJobRuns", "glue:BatchStopJobRun")
        : IamStatement.allow("glue:StartJobRun");
    String job = permissions.literalOf(jobName).orElse("*");
    permissions.add(allowed.on(permissions.environment().arn("glue", "job/" + job)));
  }

  /**
   * When to be told of a run.
   *
   * @see <a href="https://docs.aws.amazon.com/glue/latest/webapi/API_NotificationProperty.html">
   *     NotificationProperty</a>
   */
  public static final class NotificationProperty extends Structure {
    /** After how many whole minutes a run that goes on is worth a notification. */
    public final Member<Duration> notifyDelayAfter = duration("NotifyDelayAfter", MINUTES);

    private NotificationProperty() {}
  }
}
