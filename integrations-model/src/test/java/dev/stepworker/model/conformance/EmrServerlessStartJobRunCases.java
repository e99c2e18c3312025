package dev.stepworker.model.conformance;

import static java.time.temporal.ChronoUnit.MINUTES;

import dev.stepworker.integrations.emrserverless.EmrServerlessStartJobRun;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class EmrServerlessStartJobRunCases {
  private EmrServerlessStartJobRunCases() {}

  static ServiceTask build(Given given) {
    Consumer<EmrServerlessStartJobRun> spec = run -> {
      given.text("applicationId", run.applicationId);
      given.text("clientToken", run.clientToken);
      given.document("configurationOverrides", run.configurationOverrides);
      given.text("executionRoleArn", run.executionRoleArn);
      given.duration("executionTimeout", run.executionTimeout, MINUTES);
      given.structure("jobDriver", run.jobDriver, (g, driver) -> {
        g.structure("sparkSubmit", driver.sparkSubmit, (s, spark) -> {
          s.text("entryPoint", spark.entryPoint);
          s.texts("entryPointArguments", spark.entryPointArguments);
          s.text("sparkSubmitParameters", spark.sparkSubmitParameters);
        });
        g.structure("hive", driver.hive, (h, hive) -> {
          h.text("query", hive.query);
          h.text("initQueryFile", hive.initQueryFile);
          h.text("parameters", hive.parameters);
        });
      });
      given.text("name", run.name);
      given.textMap("tags", run.tags);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> EmrServerlessStartJobRun.requestResponse(spec))
        .runJob(() -> EmrServerlessStartJobRun.runJob(spec))
        .build();
  }
}
