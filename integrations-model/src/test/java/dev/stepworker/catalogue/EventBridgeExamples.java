package dev.stepworker.catalogue;

import dev.stepworker.integrations.eventbridge.EventBridgePutEvents;
import dev.stepworker.integrations.scheduler.EventBridgeSchedulerCreateScheduleTask;
import dev.stepworker.integrations.scheduler.Schedule;
import dev.stepworker.model.ServiceTask;
import java.time.Duration;

/** The page eventbridge.md. */
final class EventBridgeExamples {
  private EventBridgeExamples() {}

  static Page page() {
    return Page.of("eventbridge", "Amazon EventBridge", EventBridgeExamples.class)
        .example(
            "Put events", "event-bridge-put-events/seed-put-events", EventBridgeExamples::putEvents)
        .example(
            "Create a schedule",
            "event-bridge-scheduler-create-schedule/minimal",
            EventBridgeExamples::createASchedule);
  }

  private static Rendering putEvents() {
    // tag::event-bridge-put-events/seed-put-events[]
    ServiceTask task = EventBridgePutEvents.requestResponse(put -> put.entries.add(event -> {
      event.detail.object(detail -> detail.set("Message", "Hello from Step Functions!"));
      event.eventBusName.set("arn:aws:events:us-east-1:123456789012:event-bus/MyEventBus1");
      event.detailType.set("MessageFromStepFunctions");
      event.source.set("step.functions");
    }));
    // end::event-bridge-put-events/seed-put-events[]
    return Rendering.of(task);
  }

  private static Rendering createASchedule() {
    // tag::event-bridge-scheduler-create-schedule/minimal[]
    ServiceTask task = EventBridgeSchedulerCreateScheduleTask.requestResponse(schedule -> {
      schedule.name.set("remind");
      schedule.scheduleExpression.set(Schedule.rate(Duration.ofHours(1)));
      schedule.target.set(target -> {
        target.arn.set("arn:aws:sqs:us-east-1:123456789012:reminders");
        target.roleArn.set("arn:aws:iam::123456789012:role/scheduler");
      });
    });
    // end::event-bridge-scheduler-create-schedule/minimal[]
    return Rendering.of(task);
  }
}
