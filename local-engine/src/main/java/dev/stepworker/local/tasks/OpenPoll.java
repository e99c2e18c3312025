package dev.stepworker.local.tasks;

import dev.stepworker.local.time.EventLoop;
import org.jspecify.annotations.Nullable;

/** A worker's question for a task, until it is answered; confined to the event loop. */
final class OpenPoll {
  private final @Nullable String workerName;
  private final PollReply reply;
  private EventLoop.@Nullable Timer expiry;

  OpenPoll(@Nullable String workerName, PollReply reply) {
    this.workerName = workerName;
    this.reply = reply;
  }

  void expiresWith(EventLoop.Timer timer) {
    expiry = timer;
  }

  void answer(ScheduledTask task, Runnable lost) {
    stopExpiry();
    task.deliver(workerName, reply, lost);
  }

  void answerEmpty() {
    stopExpiry();
    reply.nothing();
  }

  private void stopExpiry() {
    if (expiry != null) {
      expiry.cancel();
    }
  }
}
