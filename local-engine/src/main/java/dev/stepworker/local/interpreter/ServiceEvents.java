package dev.stepworker.local.interpreter;

import dev.stepworker.local.history.EventDetails;
import dev.stepworker.local.integration.TaskResource;
import org.jspecify.annotations.Nullable;

/** The events of a task that a service does. */
final class ServiceEvents implements TaskEvents {
  private final Branch branch;
  private final TaskResource resource;
  private final String region;

  ServiceEvents(Branch branch, TaskResource resource, String region) {
    this.branch = branch;
    this.resource = resource;
    this.region = region;
  }

  @Override
  public void scheduled(TaskSchedule schedule) {
    TaskTimes times = schedule.times();
    EventDetails details = EventDetails.named("taskScheduledEventDetails")
        .with("heartbeatInSeconds", times.heartbeatInSeconds())
        .with("parameters", schedule.arguments())
        .with("region", region)
        .with("taskCredentials", schedule.taskCredentials());
    branch.record(
        "TaskScheduled", identified(details).with("timeoutInSeconds", times.timeoutInSeconds()));
  }

  @Override
  public void started() {
    branch.record("TaskStarted", identified(EventDetails.named("taskStartedEventDetails")));
  }

  @Override
  public void submitted(String output) {
    branch.record("TaskSubmitted", answered("taskSubmittedEventDetails", output));
  }

  @Override
  public void succeeded(String output) {
    branch.record("TaskSucceeded", answered("taskSucceededEventDetails", output));
  }

  @Override
  public void failed(@Nullable String error, @Nullable String cause) {
    branch.record(
        "TaskFailed",
        identified(EventDetails.named("taskFailedEventDetails")
            .with("cause", cause)
            .with("error", error)));
  }

  @Override
  public void timedOut() {
    branch.record(
        "TaskTimedOut",
        identified(EventDetails.named("taskTimedOutEventDetails").with("error", Failure.TIMEOUT)));
  }

  @Override
  public String subject() {
    return resource.service();
  }

  private EventDetails answered(String name, String output) {
    return identified(EventDetails.named(name).withPayload("output", output));
  }

  private EventDetails identified(EventDetails details) {
    return details
        .with("resource", resource.action() + resource.suffix())
        .with("resourceType", resource.service());
  }
}
