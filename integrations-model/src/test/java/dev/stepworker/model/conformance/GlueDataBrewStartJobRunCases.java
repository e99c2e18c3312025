package dev.stepworker.model.conformance;

import dev.stepworker.integrations.glue.GlueDataBrewStartJobRun;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

// tag::integration-cases[]
final class GlueDataBrewStartJobRunCases {
  private GlueDataBrewStartJobRunCases() {}

  static ServiceTask build(Given given) {
    Consumer<GlueDataBrewStartJobRun> spec = run -> given.text("name", run.name);
    return PatternFactories.of(given)
        .requestResponse(() -> GlueDataBrewStartJobRun.requestResponse(spec))
        .runJob(() -> GlueDataBrewStartJobRun.runJob(spec))
        .build();
  }
}
// end::integration-cases[]
