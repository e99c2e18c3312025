package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.TaskState;
import dev.stepworker.local.json.Json;
import dev.stepworker.local.tasks.PendingTask;
import dev.stepworker.local.tasks.ScheduledTask;
import dev.stepworker.local.tasks.TaskClocks;
import org.jspecify.annotations.Nullable;

/** Waits for a worker of an activity to do a task. */
final class ActivityWork implements Work, PendingTask {
  private final StateVisit visit;
  private final TaskState state;
  private final ActivityEvents events;
  private String input = "";
  private TaskClocks clocks = TaskClocks.none();
  private @Nullable ScheduledTask task;

  ActivityWork(StateVisit visit, TaskState state) {
    this.visit = visit;
    this.state = state;
    this.events = new ActivityEvents(visit.branch(), state.resource());
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
    events.scheduled(TaskSchedule.of(input, times));
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
    step(() -> events.started(workerName));
  }

  @Override
  public void succeeded(String output) {
    step(() -> {
      events.succeeded(output);
      visit.resume(() -> visit.finished(Json.parse(output)));
    });
  }

  @Override
  public void failed(@Nullable String error, @Nullable String cause) {
    step(() -> {
      events.failed(error, cause);
      visit.failed(Failure.of(error, cause));
    });
  }

  @Override
  public void timedOut(Clock clock) {
    step(() -> {
      events.timedOut();
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
