package dev.stepworker.runtime.poll;

import dev.stepworker.runtime.async.Continue;
import dev.stepworker.runtime.slots.TaskSlot;
import dev.stepworker.runtime.time.WorkerTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Polls one source again and again, one poll at a time. Costs no thread while it waits. When
 * stopped, it ends its own waits at once, but an open poll is waited for, and what it brings is
 * handed on. Thread-safe.
 */
final class Poller {
  private final PollTools tools;
  private final PollPace pace;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private boolean stopped; // guarded by this
  private @Nullable Runnable endWait; // guarded by this

  Poller(PollTools tools, RandomGenerator random) {
    this.tools = tools;
    this.pace = new PollPace(random);
  }

  /** Begins, and goes on until it is stopped. */
  void start() {
    reserve();
  }

  /** Ends when this poller is stopped and its poll is closed. */
  CompletableFuture<Void> ended() {
    return ended;
  }

  void stop() {
    Runnable waiting;
    synchronized (this) {
      stopped = true;
      waiting = endWait;
      endWait = null;
    }
    if (waiting != null) {
      waiting.run();
    }
  }

  private void reserve() {
    if (!leaveWait()) {
      ended.complete(null);
      return;
    }
    long asked = tools.time().nanos();
    CompletableFuture<TaskSlot> slot = tools.slots().reserve();
    enterWait(() -> slot.cancel(false));
    Continue.after(slot, granted -> poll(granted, asked), refused -> pause(pace.afterFailure()));
  }

  private void poll(TaskSlot slot, long asked) {
    if (!leaveWait()) {
      slot.release();
      ended.complete(null);
      return;
    }
    tools.meters().slotWaited(tools.time().nanos() - asked);
    Continue.after(new OnePoll(tools, pace, slot).run(), this::pause, ended::completeExceptionally);
  }

  private void pause(Duration wait) {
    if (wait.isZero()) {
      reserve();
      return;
    }
    synchronized (this) { // the timer's action waits here until its wait is known
      WorkerTime.Timer timer = tools.time().schedule(wait, this::reserve);
      enterWait(() -> {
        timer.cancel();
        ended.complete(null);
      });
    }
  }

  /** Says how to end the wait that begins; ends it at once if this poller is stopped. */
  private synchronized void enterWait(Runnable howToEnd) {
    if (stopped) {
      howToEnd.run();
    } else {
      endWait = howToEnd;
    }
  }

  /** The wait is over; false if this poller is stopped. */
  private synchronized boolean leaveWait() {
    endWait = null;
    return !stopped;
  }
}
