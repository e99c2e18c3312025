package dev.stepworker.model.conformance;

import dev.stepworker.integrations.athena.AthenaGetQueryExecution;
import dev.stepworker.model.ServiceTask;

final class AthenaGetQueryExecutionCases {
  private AthenaGetQueryExecutionCases() {}

  static ServiceTask build(Given given) {
    return PatternFactories.of(given)
        .requestResponse(() -> AthenaGetQueryExecution.requestResponse(
            query -> given.text("queryExecutionId", query.queryExecutionId)))
        .build();
  }
}
