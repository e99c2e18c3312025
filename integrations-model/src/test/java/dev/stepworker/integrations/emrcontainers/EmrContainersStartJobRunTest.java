package dev.stepworker.integrations.emrcontainers;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class EmrContainersStartJobRunTest {
  private static final String CLUSTER =
      "arn:aws:emr-containers:eu-central-1:111122223333:/virtualclusters/vc7";

  @Test
  void keepsThePagesOfSparkUnlessToldOtherwise() {
    assertThat(tree(run(job -> {}).toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::emr-containers:startJobRun.sync",
          "Parameters": {
            "VirtualClusterId": "vc7",
            "ExecutionRoleArn.$": "$.role",
            "ReleaseLabel": "emr-7.0.0-latest",
            "JobDriver": {"SparkSubmitJobDriver": {"EntryPoint": "s3://jobs/pi.py"}},
            "ConfigurationOverrides": {"MonitoringConfiguration": {"PersistentAppUI": "ENABLED"}}
          }
        }
        """));
  }

  @Test
  void allowsAnyRoleOfTheJobThatOnlyTheExecutionKnows() {
    assertThat(run(job -> {}).rolePolicy(HERE).statements())
        .containsExactlyInAnyOrder(
            IamStatement.allow("emr-containers:StartJobRun").on(CLUSTER),
            IamStatement.allow("emr-containers:CancelJobRun", "emr-containers:DescribeJobRun")
                .on(CLUSTER + "/jobruns/*"));
  }

  @Test
  void limitsTheSettingsOfOneApplication() {
    assertThatThrownBy(() -> run(job -> job.configurationOverrides.set(overrides ->
            overrides.applicationConfiguration.add(spark -> {
              spark.classification.set("spark-defaults");
              for (int i = 0; i <= 100; i++) {
                spark.properties.put("p" + i, "v");
              }
            }))))
        .hasMessage("ConfigurationOverrides.ApplicationConfiguration[0].Properties"
            + " has 101 entries; must be 100 or less");
  }

  private static ServiceTask run(Consumer<EmrContainersStartJobRun> spec) {
    return EmrContainersStartJobRun.runJob(job -> {
      job.virtualClusterId.set("vc7");
      job.executionRoleArn.path("$.role");
      job.releaseLabel.set("emr-7.0.0-latest");
      job.jobDriver.set(driver ->
          driver.sparkSubmitJobDriver.set(spark -> spark.entryPoint.set("s3://jobs/pi.py")));
      spec.accept(job);
    });
  }
}
