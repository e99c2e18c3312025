package dev.stepworker.runtime.options;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the handler of a queue is served. Not thread-safe. */
public final class QueueOptions extends HandlerOptions<QueueOptions> {
  private static final int DEFAULT_POLLERS = 2;
  private static final int DEFAULT_MOST_RECEIVES = 10;

  private Duration visibility = Duration.ofSeconds(60);
  private Duration receiveWait = Duration.ofSeconds(20);
  private TokenLocator locator = TokenLocator.defaults();
  private Acknowledge acknowledge = Acknowledge.AFTER_COMPLETION;
  private Set<Probe> probes = Set.of(Probe.REDELIVERED, Probe.OLDER_THAN_HEARTBEAT);
  private Poison poison = Poison.LEAVE_FOR_REDRIVE;
  private int mostReceives = DEFAULT_MOST_RECEIVES;
  private @Nullable String deadLetterQueue;
  private Duration maxHold = Duration.ofHours(11);
  private Duration firstRedelivery = Duration.ZERO;
  private Duration longestRedelivery = Duration.ZERO;

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

  /** Sets when a message is deleted; {@link Acknowledge#AFTER_COMPLETION} when unset. */
  public QueueOptions acknowledge(Acknowledge when) {
    acknowledge = when;
    return this;
  }

  /**
   * Sets when a token is probed before its work is done; for redelivered messages and those older
   * than the heartbeat timeout when unset, never when nothing is given.
   */
  public QueueOptions probe(Probe... when) {
    probes = Set.of(when);
    return this;
  }

  /** Sets what is done with poison; {@link Poison#LEAVE_FOR_REDRIVE} when unset. */
  public QueueOptions poison(Poison policy) {
    poison = policy;
    return this;
  }

  /**
   * Sets how often a message may be received before it counts as poison; 10 when unset. Hand-backs
   * count too, so allow for deployments. Without effect on what is left for redrive, which has a
   * number of its own.
   *
   * @param receives 1 or more
   */
  public QueueOptions mostReceives(int receives) {
    mostReceives = receives;
    return this;
  }

  /**
   * Sends poison to this queue instead of leaving it.
   *
   * @param queueUrl its URL
   */
  public QueueOptions deadLetterQueue(String queueUrl) {
    deadLetterQueue = queueUrl;
    return poison(Poison.SEND_TO_DEAD_LETTER_QUEUE);
  }

  /**
   * Sets how long a message is held at most; 11 hours when unset. SQS takes a message back 12 hours
   * after its receipt, whatever is done. At this time the task is cancelled with
   * {@code VISIBILITY_LOST}, so that its handler can save its progress and release it.
   *
   * @param time with the visibility timeout, 12 hours at most
   */
  public QueueOptions maxHold(Duration time) {
    maxHold = time;
    return this;
  }

  /**
   * Lets a message wait that was released by its handler, or whose report failed: the first time so
   * long, twice as long after each further receipt. Without a wait when unset, as always when the
   * worker drains.
   *
   * @param first whole seconds, 1 second or more
   * @param longest whole seconds, 12 hours at most
   */
  public QueueOptions redeliverAfter(Duration first, Duration longest) {
    firstRedelivery = first;
    longestRedelivery = longest;
    return this;
  }

  /** When a message is deleted. */
  public Acknowledge acknowledge() {
    return acknowledge;
  }

  /** When a token is probed before its work is done. */
  public Set<Probe> probes() {
    return probes;
  }

  /** What is done with poison. */
  public Poison poison() {
    return poison;
  }

  /** How often a message may be received before it counts as poison. */
  public int mostReceives() {
    return mostReceives;
  }

  /** The URL of the queue that poison is sent to; empty if it is not sent. */
  public Optional<String> deadLetterQueue() {
    return Optional.ofNullable(deadLetterQueue);
  }

  /** How long a message is held at most. */
  public Duration maxHold() {
    return maxHold;
  }

  /** How long a message waits that goes back for the first time; zero if it does not wait. */
  public Duration firstRedelivery() {
    return firstRedelivery;
  }

  /** How long a message waits at most that goes back. */
  public Duration longestRedelivery() {
    return longestRedelivery;
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
