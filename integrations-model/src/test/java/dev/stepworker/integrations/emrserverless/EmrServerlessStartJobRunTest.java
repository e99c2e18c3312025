package dev.stepworker.integrations.emrserverless;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class EmrServerlessStartJobRunTest {
  private static final String APPLICATION =
      "arn:aws:emr-serverless:eu-central-1:111122223333:/applications/app1";
  private static final String ROLE = "arn:aws:iam::111122223333:role/spark";

  @Test
  void rendersEveryField() {
    ServiceTask task = run(job -> {
      job.clientToken.path("$$.Execution.Name");
      job.configurationOverrides.path("$.overrides");
      job.executionTimeout.set(Duration.ofHours(2));
      job.jobDriver.set(driver -> driver.hive.set(hive -> {
        hive.query.set("s3://jobs/daily.sql");
        hive.initQueryFile.set("s3://jobs/init.sql");
        hive.parameters.set("--hiveconf a=b");
      }));
      job.name.set("daily");
      job.tags.put("team", "data");
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::emr-serverless:startJobRun.sync",
          "Parameters": {
            "ApplicationId": "app1",
            "ClientToken.$": "$$.Execution.Name",
            "ConfigurationOverrides.$": "$.overrides",
            "ExecutionRoleArn": "arn:aws:iam::111122223333:role/spark",
            "ExecutionTimeoutMinutes": 120,
            "JobDriver": {"Hive": {
              "Query": "s3://jobs/daily.sql",
              "InitQueryFile": "s3://jobs/init.sql",
              "Parameters": "--hiveconf a=b"
            }},
            "Name": "daily",
            "Tags": {"team": "data"}
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .contains(
            IamStatement.allow("emr-serverless:StartJobRun").on(APPLICATION),
            IamStatement.allow("emr-serverless:CancelJobRun", "emr-serverless:GetJobRun")
                .on(APPLICATION + "/jobruns/*"),
            IamStatement.allow("iam:PassRole")
                .on(ROLE)
                .when("StringEquals", "iam:PassedToService", "emr-serverless.amazonaws.com"));
  }

  @Test
  void runsEitherSparkOrHive() {
    assertThatThrownBy(() -> run(job -> job.jobDriver.set(driver -> {})))
        .hasMessage("JobDriver.SparkSubmit is missing; set it, or Hive");
    assertThatThrownBy(() -> run(job -> job.jobDriver.set(driver -> {
          driver.sparkSubmit.set(spark -> spark.entryPoint.set("s3://jobs/etl.py"));
          driver.hive.set(hive -> hive.query.set("select 1"));
        })))
        .hasMessage("JobDriver.SparkSubmit cannot be combined with Hive; keep one of them");
  }

  private static ServiceTask run(Consumer<EmrServerlessStartJobRun> spec) {
    return EmrServerlessStartJobRun.runJob(job -> {
      job.applicationId.set("app1");
      job.executionRoleArn.set(ROLE);
      spec.accept(job);
    });
  }
}
