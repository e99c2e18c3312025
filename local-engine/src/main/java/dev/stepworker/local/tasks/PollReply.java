package dev.stepworker.local.tasks;

import dev.stepworker.local.http.DeliveryListener;

/** The way back to a worker that asked for a task; one of the two is called, once. */
public interface PollReply {
  /** Hands the worker a task. */
  void task(String token, String input, DeliveryListener listener);

  /** Sends the worker away without one. */
  void nothing();
}
