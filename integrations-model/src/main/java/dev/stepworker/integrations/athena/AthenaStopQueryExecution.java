package dev.stepworker.integrations.athena;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.TaskRequest;
import java.util.function.Consumer;

/**
 * Stops a query.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-athena.html">Step
 *     Functions and Athena</a>
 */
public final class AthenaStopQueryExecution extends TaskRequest {
  private static final String ACTION = "athena:stopQueryExecution";

  /** Id of the query, from the answer to its start. */
  public final Member<String> queryExecutionId = required(text("QueryExecutionId"));

  private AthenaStopQueryExecution() {}

  /** Goes on when Athena has taken the request. */
  public static ServiceTask requestResponse(Consumer<AthenaStopQueryExecution> spec) {
    return ServiceTask.requestResponse(ACTION, AthenaStopQueryExecution::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    permissions.add(IamStatement.allow(ACTION).on("*"));
  }
}
