package dev.stepworker.model.conformance;

import dev.stepworker.integrations.athena.AthenaStopQueryExecution;
import dev.stepworker.model.ServiceTask;

final class AthenaStopQueryExecutionCases {
  private AthenaStopQueryExecutionCases() {}

  static ServiceTask build(Given given) {
    return PatternFactories.of(given)
        .requestResponse(() -> AthenaStopQueryExecution.requestResponse(
            query -> given.text("queryExecutionId", query.queryExecutionId)))
        .build();
  }
}
