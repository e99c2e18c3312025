package dev.stepworker.local.tasks;

import dev.stepworker.local.time.EventLoop;
import org.jspecify.annotations.Nullable;

/**
 * A task in the queue of an activity, or with a worker. Confined to the event loop.
 *
 * <p>Time does not skip ahead by itself while it waits for a worker or runs there.
 */
public final class ScheduledTask {
  private final PendingTask task;
  private final TaskTokens tokens;
  private final EventLoop.Hold hold;
  private @Nullable String token;
  private boolean ended;

  ScheduledTask(PendingTask task, TaskTokens tokens, EventLoop.Hold hold) {
    this.task = task;
    this.tokens = tokens;
    this.hold = hold;
  }

  /**
   * Takes the task back, because its execution stopped: it is delivered no more, and who uses its
   * token is told that the task timed out.
   */
  public void cancel() {
    if (token != null) {
      tokens.close(token);
    }
    end();
  }

  boolean isEnded() {
    return ended;
  }

  /** Hands the task to a worker; runs {@code lost} if the worker turns out to be gone. */
  void deliver(@Nullable String workerName, PollReply reply, Runnable lost) {
    DeliveredTask delivered = new DeliveredTask(task, workerName, this::end);
    String opened = tokens.register(delivered);
    token = opened;
    task.handedOut(opened);
    tokens.startClocks(opened);
    reply.task(opened, task.input(), wasWritten -> {
      if (wasWritten) {
        confirm(delivered);
      } else if (!delivered.isStarted() && !ended) {
        tokens.close(opened);
        lost.run();
      }
    });
  }

  private void confirm(DeliveredTask delivered) {
    if (!ended) {
      delivered.start();
    }
  }

  private void end() {
    ended = true;
    hold.release();
  }
}
