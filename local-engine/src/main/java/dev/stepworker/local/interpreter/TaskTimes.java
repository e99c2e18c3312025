package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.TaskState;
import dev.stepworker.local.tasks.TaskClocks;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a task may take and be silent, in seconds; empty where the state does not say. */
record TaskTimes(Optional<Long> timeout, Optional<Long> heartbeat) {
  static TaskTimes of(StateVisit visit, TaskState state) {
    Seconds seconds = new Seconds(visit);
    return new TaskTimes(
        seconds.read(state.timeoutSeconds()), seconds.read(state.heartbeatSeconds()));
  }

  @Nullable Long timeoutInSeconds() {
    return timeout.orElse(null);
  }

  @Nullable Long heartbeatInSeconds() {
    return heartbeat.orElse(null);
  }

  TaskClocks clocks() {
    TaskClocks clocks = TaskClocks.none();
    if (timeout.isPresent()) {
      clocks = clocks.timeout(Duration.ofSeconds(timeout.get()));
    }
    return heartbeat.isPresent() ? clocks.heartbeat(Duration.ofSeconds(heartbeat.get())) : clocks;
  }
}
