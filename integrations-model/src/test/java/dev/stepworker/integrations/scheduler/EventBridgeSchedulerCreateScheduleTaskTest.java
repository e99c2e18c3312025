package dev.stepworker.integrations.scheduler;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class EventBridgeSchedulerCreateScheduleTaskTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/scheduler";
  private static final String QUEUE = "arn:aws:sqs:eu-central-1:111122223333:reminders";

  @Test
  void rendersEveryField() {
    ServiceTask task = schedule(s -> {
      s.actionAfterCompletion.set(ActionAfterCompletion.DELETE);
      s.clientToken.path("$$.Execution.Name");
      s.description.set("Weekday reminder");
      s.startDate.set(Instant.parse("2027-01-04T00:00:00Z"));
      s.endDate.set(Instant.parse("2027-12-31T00:00:00Z"));
      s.flexibleTimeWindow.set(window -> window.maximumWindow.set(Duration.ofMinutes(15)));
      s.groupName.set("reminders");
      s.kmsKeyArn.set("arn:aws:kms:eu-central-1:111122223333:key/k");
      s.scheduleExpressionTimezone.set("Europe/Zurich");
      s.state.set(ScheduleState.DISABLED);
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::aws-sdk:scheduler:createSchedule",
          "Parameters": {
            "ActionAfterCompletion": "DELETE",
            "ClientToken.$": "$$.Execution.Name",
            "Description": "Weekday reminder",
            "EndDate": "2027-12-31T00:00:00.000Z",
            "FlexibleTimeWindow": {"Mode": "FLEXIBLE", "MaximumWindowInMinutes": 15},
            "GroupName": "reminders",
            "KmsKeyArn": "arn:aws:kms:eu-central-1:111122223333:key/k",
            "Name": "remind",
            "ScheduleExpression": "rate(1 days)",
            "ScheduleExpressionTimezone": "Europe/Zurich",
            "StartDate": "2027-01-04T00:00:00.000Z",
            "State": "DISABLED",
            "Target": {
              "Arn": "arn:aws:sqs:eu-central-1:111122223333:reminders",
              "RoleArn": "arn:aws:iam::111122223333:role/scheduler",
              "Input": "wake up",
              "RetryPolicy": {"MaximumEventAgeInSeconds": 3600, "MaximumRetryAttempts": 5},
              "DeadLetterConfig": {"Arn": "arn:aws:sqs:eu-central-1:111122223333:dead"}
            }
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(
            IamStatement.allow("iam:PassRole").on(ROLE),
            IamStatement.allow("scheduler:CreateSchedule")
                .on("arn:aws:scheduler:eu-central-1:111122223333:schedule/reminders/remind"));
  }

  @Test
  void endsAfterItBegins() {
    assertThatThrownBy(() -> schedule(s -> {
          s.startDate.set(Instant.parse("2027-02-01T00:00:00Z"));
          s.endDate.set(Instant.parse("2027-01-01T00:00:00Z"));
        }))
        .hasMessage("StartDate is not before EndDate; begin the schedule earlier");
  }

  @Test
  void limitsTheTimeWindow() {
    assertThatThrownBy(() -> schedule(s ->
            s.flexibleTimeWindow.set(window -> window.maximumWindow.set(Duration.ofSeconds(30)))))
        .hasMessage("FlexibleTimeWindow.MaximumWindowInMinutes is PT30S;"
            + " must be whole minutes, PT1M to PT24H");
  }

  private static ServiceTask schedule(Consumer<EventBridgeSchedulerCreateScheduleTask> spec) {
    return EventBridgeSchedulerCreateScheduleTask.requestResponse(s -> {
      s.name.set("remind");
      s.scheduleExpression.set(Schedule.rate(Duration.ofDays(1)));
      s.target.set(target -> {
        target.arn.set(QUEUE);
        target.roleArn.set(ROLE);
        target.input.set("wake up");
        target.retryPolicy.set(policy -> {
          policy.maximumEventAge.set(Duration.ofHours(1));
          policy.maximumRetryAttempts.set(5);
        });
        target.deadLetterConfig.set(
            dead -> dead.arn.set("arn:aws:sqs:eu-central-1:111122223333:dead"));
      });
      spec.accept(s);
    });
  }
}
