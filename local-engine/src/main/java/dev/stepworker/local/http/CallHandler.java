package dev.stepworker.local.http;

/** Does what a call asks for; runs on the event loop. */
@FunctionalInterface
public interface CallHandler {
  /**
   * Answers now, or keeps the reply for later.
   *
   * @throws ServiceError to refuse the call
   */
  void handle(Call call, Reply reply);
}
