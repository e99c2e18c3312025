package dev.stepworker.model.conformance;

import static java.time.temporal.ChronoUnit.MINUTES;
import static java.time.temporal.ChronoUnit.SECONDS;

import dev.stepworker.integrations.scheduler.ActionAfterCompletion;
import dev.stepworker.integrations.scheduler.EventBridgeSchedulerCreateScheduleTask;
import dev.stepworker.integrations.scheduler.ScheduleState;
import dev.stepworker.integrations.scheduler.ScheduleTarget;
import dev.stepworker.model.ServiceTask;
import java.time.Instant;
import java.util.function.Consumer;

final class EventBridgeSchedulerCreateScheduleTaskCases {
  private EventBridgeSchedulerCreateScheduleTaskCases() {}

  static ServiceTask build(Given given) {
    Consumer<EventBridgeSchedulerCreateScheduleTask> spec = s -> {
      given.constant(
          "actionAfterCompletion", s.actionAfterCompletion, ActionAfterCompletion::valueOf);
      given.text("clientToken", s.clientToken);
      given.text("description", s.description);
      given
          .find("startDate")
          .ifPresent(date ->
              s.startDate.set(GivenValues.of(date, literal -> Instant.parse(literal.textValue()))));
      given
          .find("endDate")
          .ifPresent(date ->
              s.endDate.set(GivenValues.of(date, literal -> Instant.parse(literal.textValue()))));
      if (given.has("flexibleTimeWindow")) {
        s.flexibleTimeWindow.set(
            window -> given.duration("flexibleTimeWindow", window.maximumWindow, MINUTES));
      }
      given.text("groupName", s.groupName);
      given.text("kmsKey", s.kmsKeyArn);
      given.text("scheduleName", s.name);
      given
          .object("schedule")
          .ifPresent(schedule -> s.scheduleExpression.set(GivenSchedule.read(schedule)));
      given.text("timezone", s.scheduleExpressionTimezone);
      given
          .find("enabled")
          .ifPresent(on ->
              s.state.set(on.booleanValue() ? ScheduleState.ENABLED : ScheduleState.DISABLED));
      given.structure("target", s.target, EventBridgeSchedulerCreateScheduleTaskCases::readTarget);
    };
    return PatternFactories.of(given)
        .requestResponse(() -> EventBridgeSchedulerCreateScheduleTask.requestResponse(spec))
        .build();
  }

  private static void readTarget(Given given, ScheduleTarget target) {
    given.text("arn", target.arn);
    given.text("roleArn", target.roleArn);
    given.text("input", target.input);
    given.structure("retryPolicy", target.retryPolicy, (g, policy) -> {
      g.integer("maximumRetryAttempts", policy.maximumRetryAttempts);
      g.duration("maximumEventAge", policy.maximumEventAge, SECONDS);
    });
    if (given.has("deadLetterQueueArn")) {
      target.deadLetterConfig.set(queue -> given.text("deadLetterQueueArn", queue.arn));
    }
  }
}
