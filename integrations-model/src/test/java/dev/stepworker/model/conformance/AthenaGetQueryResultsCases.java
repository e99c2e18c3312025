package dev.stepworker.model.conformance;

import dev.stepworker.integrations.athena.AthenaGetQueryResults;
import dev.stepworker.model.ServiceTask;

final class AthenaGetQueryResultsCases {
  private AthenaGetQueryResultsCases() {}

  static ServiceTask build(Given given) {
    return PatternFactories.of(given)
        .requestResponse(() -> AthenaGetQueryResults.requestResponse(query -> {
          given.integer("maxResults", query.maxResults);
          given.text("nextToken", query.nextToken);
          given.text("queryExecutionId", query.queryExecutionId);
        }))
        .build();
  }
}
