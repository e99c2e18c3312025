package dev.stepworker.integrations.glue;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.TaskRequest;
import java.util.function.Consumer;

// tag::integration[]
/**
 * Runs a DataBrew job.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-databrew.html">Step
 *     Functions and DataBrew</a>
 */
public final class GlueDataBrewStartJobRun extends TaskRequest {
  private static final String ACTION = "databrew:startJobRun";

  /** Name of the job. */
  public final Member<String> name = required(text("Name"));

  private GlueDataBrewStartJobRun() {}

  /** Goes on when the run has begun; the output holds its id. */
  public static ServiceTask requestResponse(Consumer<GlueDataBrewStartJobRun> spec) {
    return ServiceTask.requestResponse(ACTION, GlueDataBrewStartJobRun::new, spec);
  }

  /** Goes on when the run has ended. */
  public static ServiceTask runJob(Consumer<GlueDataBrewStartJobRun> spec) {
    return ServiceTask.runJob(ACTION, GlueDataBrewStartJobRun::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    IamStatement allowed = permissions.pattern().isRunJob()
        ? IamStatement.allow(ACTION, "databrew:stopJobRun", "databrew:listJobRuns")
        : IamStatement.allow(ACTION);
    String job = permissions.literalOf(name).orElse("*");
    permissions.add(allowed.on(permissions.environment().arn("databrew", "job/" + job)));
  }
}
// end::integration[]
