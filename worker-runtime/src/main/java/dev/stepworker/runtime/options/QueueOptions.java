package dev.stepworker.runtime.options;

import java.time.Duration;

/** How the handler of a queue is served. Not thread-safe. */
public final class QueueOptions extends HandlerOptions<QueueOptions> {
  private static final int DEFAULT_POLLERS = 2;

  private Duration visibility = Duration.ofSeconds(60);
  private Duration receiveWait = Duration.ofSeconds(20);
  private TokenLocator locator = TokenLocator.defaults();

  /**
   * Sets how long a message stays invisible at a time; 60 seconds when unset. It is extended while
   * the task runs; after a crash, another worker sees the message when it is over.
   *
   * @param timeout whole seconds, 10 seconds to 12 hours
   */
  public QueueOptions visibility(Duration timeout) {
    visibility = timeout;
    return this;
  }

  /**
   * Sets how long a receive waits for messages; 20 seconds when unset. Shorter waits make more
   * calls, and a quicker end.
   *
   * @param wait whole seconds, 1 to 20
   */
  public QueueOptions receiveWait(Duration wait) {
    receiveWait = wait;
    return this;
  }

  /** Sets where a message holds token, input and context. */
  public QueueOptions locator(TokenLocator places) {
    locator = places;
    return this;
  }

  /** How long a message stays invisible at a time. */
  public Duration visibility() {
    return visibility;
  }

  /** How long a receive waits for messages. */
  public Duration receiveWait() {
    return receiveWait;
  }

  /** Where a message holds token, input and context. */
  public TokenLocator locator() {
    return locator;
  }

  @Override
  QueueOptions self() {
    return this;
  }

  @Override
  int defaultPollers() {
    return Math.min(concurrency(), DEFAULT_POLLERS);
  }
}
