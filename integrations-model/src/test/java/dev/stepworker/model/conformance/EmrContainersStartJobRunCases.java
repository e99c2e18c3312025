package dev.stepworker.model.conformance;

import dev.stepworker.integrations.emrcontainers.ApplicationConfiguration;
import dev.stepworker.integrations.emrcontainers.EmrContainersStartJobRun;
import dev.stepworker.integrations.emrcontainers.MonitoringConfiguration;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class EmrContainersStartJobRunCases {
  private EmrContainersStartJobRunCases() {}

  static ServiceTask build(Given given) {
    Consumer<EmrContainersStartJobRun> spec = run -> {
      given.text("virtualCluster", run.virtualClusterId);
      given.text("jobName", run.name);
      given.text("executionRole", run.executionRoleArn);
      given.text("releaseLabel", run.releaseLabel);
      run.jobDriver.set(driver ->
          given.structure("jobDriver", driver.sparkSubmitJobDriver, (g, spark) -> {
            g.text("entryPoint", spark.entryPoint);
            g.texts("entryPointArguments", spark.entryPointArguments);
            g.text("sparkSubmitParameters", spark.sparkSubmitParameters);
          }));
      run.configurationOverrides.set(overrides -> {
        given.structures(
            "applicationConfig",
            overrides.applicationConfiguration,
            EmrContainersStartJobRunCases::readConfiguration);
        given.structure(
            "monitoring",
            overrides.monitoringConfiguration,
            EmrContainersStartJobRunCases::readMonitoring);
      });
      given.textMap("tags", run.tags);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> EmrContainersStartJobRun.requestResponse(spec))
        .runJob(() -> EmrContainersStartJobRun.runJob(spec))
        .buildRunJobByDefault();
  }

  private static void readConfiguration(Given given, ApplicationConfiguration configuration) {
    given.text("classification", configuration.classification);
    given.textMap("properties", configuration.properties);
    given.structures(
        "nestedConfig",
        configuration.configurations,
        EmrContainersStartJobRunCases::readConfiguration);
  }

  private static void readMonitoring(Given given, MonitoringConfiguration monitoring) {
    given.flag("persistentAppUI", monitoring.persistentAppUi);
    if (given.has("logGroupName")) {
      monitoring.cloudWatchMonitoringConfiguration.set(logs -> {
        given.text("logGroupName", logs.logGroupName);
        given.text("logStreamNamePrefix", logs.logStreamNamePrefix);
      });
    }
    if (given.has("logBucket")) {
      monitoring.s3MonitoringConfiguration.set(
          logs -> logs.logUri.set("s3://" + given.text("logBucket")));
    }
  }
}
