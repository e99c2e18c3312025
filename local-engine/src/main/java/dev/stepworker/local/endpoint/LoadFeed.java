package dev.stepworker.local.endpoint;

import dev.stepworker.local.http.CallCounts;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Keeps a number of tasks open until all have ended; confined to the endpoint's event loop. */
final class LoadFeed {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final TaskEndpoint endpoint;
  private final String activityArn;
  private final TaskSpec task;
  private final long tasks;
  private final Map<TaskStatus, Long> ended = new EnumMap<>(TaskStatus.class);
  private final CompletableFuture<Result> done = new CompletableFuture<>();
  private long scheduled;
  private long endedCount;
  private long firstEnd;

  LoadFeed(TaskEndpoint endpoint, String activityArn, TaskSpec task, long tasks) {
    this.endpoint = endpoint;
    this.activityArn = activityArn;
    this.task = task;
    this.tasks = tasks;
  }

  /** Begins with that many tasks; completes when all have ended. */
  CompletableFuture<Result> run(int backlog) {
    for (int i = 0; i < backlog; i++) {
      endpoint.onLoop(this::scheduleNext);
    }
    return done;
  }

  private void scheduleNext() {
    if (scheduled == tasks) {
      return;
    }
    scheduled++;
    EndpointTask next = endpoint.schedule(activityArn, task);
    next.onEnd(() -> end(next));
  }

  private void end(EndpointTask task) {
    if (endedCount == 0) {
      firstEnd = System.nanoTime();
    }
    ended.merge(task.status(), 1L, Long::sum);
    if (++endedCount == tasks) {
      done.complete(new Result(ended, System.nanoTime() - firstEnd));
    } else {
      scheduleNext();
    }
  }

  /** How the tasks ended, and the time from the first end to the last. */
  record Result(Map<TaskStatus, Long> ended, long nanos) {
    Map<String, Object> members(CallCounts calls) {
      Map<String, Object> members = new LinkedHashMap<>();
      members.put("millis", nanos / NANOS_PER_MILLI);
      members.put("tasks", ended);
      members.put("calls", calls.all());
      return members;
    }
  }
}
