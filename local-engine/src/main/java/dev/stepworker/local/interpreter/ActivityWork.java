package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.TaskState;
import dev.stepworker.local.history.EventDetails;
import dev.stepworker.local.json.Json;
import dev.stepworker.local.tasks.PendingTask;
import dev.stepworker.local.tasks.ScheduledTask;
import dev.stepworker.local.tasks.TaskClocks;
import org.jspecify.annotations.Nullable;

/** Waits for a worker of an activity to do a task. */
final class ActivityWork implements Work, PendingTask {
  private final StateVisit visit;
  private final TaskState state;
  private String input = "";
  private TaskClocks clocks = TaskClocks.none();
  private @Nullable ScheduledTask task;

  ActivityWork(StateVisit visit, TaskState state) {
    this.visit = visit;
    this.state = state;
  }

  @Override
  public void start() {
    input = Json.write(visit.shape().arguments());
    TaskTimes times = TaskTimes.of(visit, state);
    clocks = times.clocks();
    TaskDesk desk = visit.branch().run().engine().tasks();
    if (desk.activities().find(state.resource()).isEmpty()) {
      throw new StateFailure(
          Failure.fatal("The activity " + state.resource() + " does not exist."));
    }
    visit
        .branch()
        .record(
            "ActivityScheduled",
            EventDetails.named("activityScheduledEventDetails")
                .with("heartbeatInSeconds", times.heartbeatInSeconds())
                .withPayload("input", input)
                .with("resource", state.resource())
                .with("timeoutInSeconds", times.timeoutInSeconds()));
    task = desk.queues().schedule(state.resource(), this);
  }

  @Override
  public String input() {
    return input;
  }

  @Override
  public TaskClocks clocks() {
    return clocks;
  }

  @Override
  public void started(@Nullable String workerName) {
    step(() -> visit
        .branch()
        .record(
            "ActivityStarted",
            EventDetails.named("activityStartedEventDetails").with("workerName", workerName)));
  }

  @Override
  public void succeeded(String output) {
    step(() -> {
      visit
          .branch()
          .record(
              "ActivitySucceeded",
              EventDetails.named("activitySucceededEventDetails").withPayload("output", output));
      visit.resume(() -> visit.finished(Json.parse(output)));
    });
  }

  @Override
  public void failed(@Nullable String error, @Nullable String cause) {
    step(() -> {
      visit
          .branch()
          .record(
              "ActivityFailed",
              EventDetails.named("activityFailedEventDetails")
                  .with("cause", cause)
                  .with("error", error));
      visit.failed(Failure.of(error, cause));
    });
  }

  @Override
  public void timedOut(Clock clock) {
    step(() -> {
      visit
          .branch()
          .record(
              "ActivityTimedOut",
              EventDetails.named("activityTimedOutEventDetails").with("error", Failure.TIMEOUT));
      visit.failed(clock == Clock.HEARTBEAT ? Failure.missedHeartbeat() : Failure.timeout());
    });
  }

  private void step(Runnable action) {
    visit.branch().run().step(action).run();
  }

  @Override
  public void abort() {
    if (task != null) {
      task.cancel();
    }
  }
}
