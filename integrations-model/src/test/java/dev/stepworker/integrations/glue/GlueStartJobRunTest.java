package dev.stepworker.integrations.glue;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GlueStartJobRunTest {
  private static final String JOB = "arn:aws:glue:eu-central-1:111122223333:job/";

  @Test
  void rendersEveryField() {
    ServiceTask task = GlueStartJobRun.runJob(run -> {
      run.arguments.object(a -> a.path("--day", "$.day").set("--mode", "full"));
      run.executionClass.set(ExecutionClass.FLEX);
      run.jobName.set("clean");
      run.notificationProperty.set(n -> n.notifyDelayAfter.set(Duration.ofMinutes(12)));
      run.numberOfWorkers.set(4);
      run.securityConfiguration.set("at-rest");
      run.timeout.set(Duration.ofHours(2));
      run.workerType.set("G.2X");
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::glue:startJobRun.sync",
          "Parameters": {
            "Arguments": {"--day.$": "$.day", "--mode": "full"},
            "ExecutionClass": "FLEX",
            "JobName": "clean",
            "NotificationProperty": {"NotifyDelayAfter": 12},
            "NumberOfWorkers": 4,
            "SecurityConfiguration": "at-rest",
            "Timeout": 120,
            "WorkerType": "G.2X"
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow(
                "glue:BatchStopJobRun", "glue:GetJobRun", "glue:GetJobRuns", "glue:StartJobRun")
            .on(JOB + "clean"));
  }

  @Test
  void allowsAnyJobWhereItsNameComesFromTheInput() {
    ServiceTask task = GlueStartJobRun.requestResponse(run -> run.jobName.path("$.job"));

    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("glue:StartJobRun").on(JOB + "*"));
  }

  @Test
  void countsTimeInWholeMinutes() {
    assertThatThrownBy(() -> GlueStartJobRun.requestResponse(run -> {
          run.jobName.set("clean");
          run.timeout.set(Duration.ofSeconds(90));
        }))
        .hasMessage("Timeout is PT1M30S; must be whole minutes");
  }

  @Test
  void countsNoMachinesWithoutTheirType() {
    assertThatThrownBy(() -> GlueStartJobRun.requestResponse(run -> {
          run.jobName.set("clean");
          run.numberOfWorkers.set(4);
        }))
        .hasMessage("NumberOfWorkers is set without their type; set WorkerType, too");
  }
}
