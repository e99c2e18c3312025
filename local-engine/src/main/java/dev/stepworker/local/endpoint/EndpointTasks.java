package dev.stepworker.local.endpoint;

import dev.stepworker.local.http.Call;
import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.tasks.ActivityQueues;
import dev.stepworker.local.tasks.ScheduledTask;
import dev.stepworker.local.tasks.TaskTokens;
import dev.stepworker.local.time.EventLoop;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The tasks of an endpoint, and which token belongs to which; confined to the event loop. */
final class EndpointTasks {
  private static final int MAX_TOKEN = 2048;

  private final EventLoop loop;
  private final ActivityQueues queues;
  private final TaskTokens tokens;
  private final EventLog log;
  private final Map<String, EndpointTask> byToken = new HashMap<>();
  private long count;

  EndpointTasks(EventLoop loop, ActivityQueues queues, TaskTokens tokens, EventLog log) {
    this.loop = loop;
    this.queues = queues;
    this.tokens = tokens;
    this.log = log;
  }

  EndpointTask schedule(String activityArn, TaskSpec spec) {
    EndpointTask task = newTask();
    ScheduledTask scheduled = queues.schedule(activityArn, task.pending(spec, this::opened));
    task.onStop(() -> loop.call(() -> {
      scheduled.cancel();
      task.markStopped();
      return null;
    }));
    return task;
  }

  EndpointTask openCallback(TaskSpec spec) {
    EndpointTask task = newTask();
    String token = tokens.register(task.pending(spec, this::opened));
    opened(token, task);
    task.callbackStarted();
    tokens.startClocks(token);
    task.onStop(() -> loop.call(() -> {
      tokens.close(token);
      task.markStopped();
      return null;
    }));
    return task;
  }

  /** The task whose token the call carries. */
  Optional<EndpointTask> of(Call call) {
    String token = call.members().optionalText("taskToken", MAX_TOKEN);
    return Optional.ofNullable(byToken.get(token));
  }

  private EndpointTask newTask() {
    return new EndpointTask("task-" + ++count, log);
  }

  /** The id of the task whose token the call carries; empty text if there is none. */
  String idOf(Call call) {
    try {
      return of(call).map(EndpointTask::id).orElse("");
    } catch (ServiceError unreadable) {
      return "";
    }
  }

  private void opened(String token, EndpointTask task) {
    if (log.isRecording()) {
      byToken.put(token, task);
    }
    task.tokenOpened(token);
  }
}
