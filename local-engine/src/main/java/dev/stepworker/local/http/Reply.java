package dev.stepworker.local.http;

/**
 * The way back to the client of one call. It may be kept for as long as the answer takes: an open
 * reply costs a connection and no thread. The first answer counts, later ones are ignored.
 *
 * <p>Thread-safe; the listener is told on the event loop.
 */
public interface Reply {

  /** Sends the answer. */
  default void answer(Answer answer) {
    answer(answer, DeliveryListener.NONE);
  }

  /** Sends the answer and tells whether it could be handed to the client's connection. */
  void answer(Answer answer, DeliveryListener listener);

  /** Sends the refusal. */
  default void refuse(ServiceError error) {
    answer(Answer.of(error));
  }

  /** Sends the answer's head and half of its body, then closes the connection. */
  void cut(Answer answer);

  /**
   * Runs the action on the event loop when the client hangs up; never where the server cannot tell
   * before it writes.
   */
  default void onGone(Runnable action) {}

  /** Closes the connection without an answer. */
  void hangUp();
}
