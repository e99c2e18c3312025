package dev.stepworker.integrations.athena;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.TaskRequest;
import java.util.function.Consumer;

/**
 * Tells how far a query is, and how it ended.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-athena.html">Step
 *     Functions and Athena</a>
 */
public final class AthenaGetQueryExecution extends TaskRequest {
  private static final String ACTION = "athena:getQueryExecution";

  /** Id of the query, from the answer to its start. */
  public final Member<String> queryExecutionId = required(text("QueryExecutionId"));

  private AthenaGetQueryExecution() {}

  /** Goes on when Athena has answered; the query stands in {@code QueryExecution} of the output. */
  public static ServiceTask requestResponse(Consumer<AthenaGetQueryExecution> spec) {
    return ServiceTask.requestResponse(ACTION, AthenaGetQueryExecution::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    permissions.add(IamStatement.allow(ACTION).on("*"));
  }
}
