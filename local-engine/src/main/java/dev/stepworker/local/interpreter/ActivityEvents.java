package dev.stepworker.local.interpreter;

import dev.stepworker.local.history.EventDetails;
import org.jspecify.annotations.Nullable;

/** The events of a task that a worker of an activity does. */
final class ActivityEvents implements TaskEvents {
  private final Branch branch;
  private final String activityArn;

  ActivityEvents(Branch branch, String activityArn) {
    this.branch = branch;
    this.activityArn = activityArn;
  }

  @Override
  public void scheduled(TaskSchedule schedule) {
    TaskTimes times = schedule.times();
    branch.record(
        "ActivityScheduled",
        EventDetails.named("activityScheduledEventDetails")
            .with("heartbeatInSeconds", times.heartbeatInSeconds())
            .withPayload("input", schedule.arguments())
            .with("resource", activityArn)
            .with("timeoutInSeconds", times.timeoutInSeconds()));
  }

  @Override
  public void started() {
    started(null);
  }

  /** A worker has the task. */
  void started(@Nullable String workerName) {
    branch.record(
        "ActivityStarted",
        EventDetails.named("activityStartedEventDetails").with("workerName", workerName));
  }

  @Override
  public void submitted(String output) {
    // a worker answers once; there is nothing between its start and its end
  }

  @Override
  public void succeeded(String output) {
    branch.record(
        "ActivitySucceeded",
        EventDetails.named("activitySucceededEventDetails").withPayload("output", output));
  }

  @Override
  public void failed(@Nullable String error, @Nullable String cause) {
    branch.record(
        "ActivityFailed",
        EventDetails.named("activityFailedEventDetails").with("cause", cause).with("error", error));
  }

  @Override
  public void timedOut() {
    branch.record(
        "ActivityTimedOut",
        EventDetails.named("activityTimedOutEventDetails").with("error", Failure.TIMEOUT));
  }

  @Override
  public String subject() {
    return activityArn;
  }
}
