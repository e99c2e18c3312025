package dev.stepworker.local.tasks;

import dev.stepworker.local.time.EventLoop;
import dev.stepworker.local.time.EventLoop.Timer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** A task whose token is open, and its two clocks; confined to the event loop. */
final class OpenTask {
  private final PendingTask task;
  private final EventLoop loop;
  private final Consumer<PendingTask.Clock> onTimeout;
  private Optional<Timer> timeout = Optional.empty();
  private Optional<Timer> heartbeat = Optional.empty();

  OpenTask(PendingTask task, EventLoop loop, Consumer<PendingTask.Clock> onTimeout) {
    this.task = task;
    this.loop = loop;
    this.onTimeout = onTimeout;
  }

  PendingTask task() {
    return task;
  }

  void startClocks() {
    timeout = start(task.clocks().timeout(), PendingTask.Clock.TIMEOUT);
    restartHeartbeat();
  }

  void restartHeartbeat() {
    heartbeat.ifPresent(Timer::cancel);
    heartbeat = start(task.clocks().heartbeat(), PendingTask.Clock.HEARTBEAT);
  }

  void stopClocks() {
    timeout.ifPresent(Timer::cancel);
    heartbeat.ifPresent(Timer::cancel);
  }

  private Optional<Timer> start(Optional<Duration> limit, PendingTask.Clock clock) {
    return limit.map(after -> loop.schedule(after, () -> onTimeout.accept(clock)));
  }
}
