package dev.stepworker.integrations.athena;

import static dev.stepworker.model.Rule.between;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.TaskRequest;
import java.util.function.Consumer;

/**
 * Reads one page of the rows that a query has found.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-athena.html">Step
 *     Functions and Athena</a>
 */
public final class AthenaGetQueryResults extends TaskRequest {
  private static final String ACTION = "athena:getQueryResults";

  /** Rows a page, 1 to 1,000; 1,000 when unset. */
  public final Member<Integer> maxResults = integer("MaxResults", between(1, 1000));

  /** Where to go on, from the answer before; the first page when unset. */
  public final Member<String> nextToken = text("NextToken");

  /** Id of the query, from the answer to its start. */
  public final Member<String> queryExecutionId = required(text("QueryExecutionId"));

  private AthenaGetQueryResults() {}

  /** Goes on when Athena has answered; the rows stand in {@code ResultSet} of the output. */
  public static ServiceTask requestResponse(Consumer<AthenaGetQueryResults> spec) {
    return ServiceTask.requestResponse(ACTION, AthenaGetQueryResults::new, spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    permissions.add(IamStatement.allow(ACTION, "s3:GetObject").on("*"));
  }
}
