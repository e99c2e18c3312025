package dev.stepworker.model.conformance;

import static java.time.temporal.ChronoUnit.MINUTES;

import dev.stepworker.integrations.glue.ExecutionClass;
import dev.stepworker.integrations.glue.GlueStartJobRun;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class GlueStartJobRunCases {
  private GlueStartJobRunCases() {}

  static ServiceTask build(Given given) {
    Consumer<GlueStartJobRun> spec = run -> {
      given.input("arguments", run.arguments);
      given.constant("executionClass", run.executionClass, ExecutionClass::valueOf);
      given.text("glueJobName", run.jobName);
      if (given.has("notifyDelayAfter")) {
        run.notificationProperty.set(notification ->
            given.duration("notifyDelayAfter", notification.notifyDelayAfter, MINUTES));
      }
      given.text("securityConfiguration", run.securityConfiguration);
      given.duration("timeout", run.timeout, MINUTES);
      given.object("workerConfiguration").ifPresent(workers -> {
        workers.integer("numberOfWorkers", run.numberOfWorkers);
        workers.text("workerType", run.workerType);
        workers.text("workerTypeV2", run.workerType);
      });
    };
    return PatternFactories.of(given)
        .requestResponse(() -> GlueStartJobRun.requestResponse(spec))
        .runJob(() -> GlueStartJobRun.runJob(spec))
        .build();
  }
}
