package dev.stepworker.runtime.options;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one handler is served. Set it in the lambda that registers the handler; later changes have no
 * effect. Not thread-safe.
 *
 * @param <S> the kind of source
 */
public abstract sealed class HandlerOptions<S extends HandlerOptions<S>>
    permits ActivityOptions, QueueOptions {
  private static final int DEFAULT_CONCURRENCY = 16;

  private int concurrency = DEFAULT_CONCURRENCY;
  private @Nullable Integer pollers;
  private @Nullable Integer minPollers;
  private @Nullable String pool;
  private HeartbeatMode heartbeat = HeartbeatMode.AUTOMATIC;
  private @Nullable Duration stallAfter;
  private boolean interruptOnCancel;
  private @Nullable Double tasksPerSecond;
  private @Nullable HandlerThreads threads;

  HandlerOptions() {}

  /**
   * Sets how many tasks of this handler run at once; 16 when unset. Within a pool, it is the most
   * that this handler takes of it.
   *
   * @param tasks 1 or more
   */
  public S concurrency(int tasks) {
    concurrency = tasks;
    return self();
  }

  /**
   * Sets how many polls may be open at once. Each needs a free slot.
   *
   * @param polls 1 to 1,000
   */
  public S pollers(int polls) {
    return pollers(polls, polls);
  }

  /**
   * Lets the number of open polls follow the tasks: it doubles when a poll brings a task within a
   * second while slots are free, and falls by one with each long poll that brings none, or that the
   * service refuses because too many are open. A minimum of 2 keeps one lost connection from
   * stopping all.
   *
   * @param minimum 1 or more
   * @param maximum not less than the minimum, up to 1,000
   */
  public S pollers(int minimum, int maximum) {
    minPollers = minimum;
    pollers = maximum;
    return self();
  }

  /**
   * Limits how fast tasks of this handler begin; unlimited when unset. Up to a second's worth may
   * begin at once, and no more polls than that are open.
   *
   * @param rate more than zero
   */
  public S tasksPerSecond(double rate) {
    tasksPerSecond = rate;
    return self();
  }

  /** Sets which threads run this handler; the worker's own choice when unset. */
  public S threads(HandlerThreads kind) {
    threads = kind;
    return self();
  }

  /**
   * Shares the slots of a pool with other handlers.
   *
   * @param name of a pool that the worker has
   */
  public S pool(String name) {
    pool = name;
    return self();
  }

  /** Sets when heartbeats are sent; {@link HeartbeatMode#AUTOMATIC} when unset. */
  public S heartbeat(HeartbeatMode mode) {
    heartbeat = mode;
    return self();
  }

  /**
   * Promises that the handler tells of progress at least this often. One that does not is taken for
   * stuck: its task is no longer kept alive, so that it times out and is retried elsewhere. Never
   * when unset. Looked at whenever a heartbeat is due.
   *
   * @param silence more than zero, 365 days at most; not with {@link HeartbeatMode#OFF}
   */
  public S stallAfter(Duration silence) {
    stallAfter = silence;
    return self();
  }

  /**
   * Interrupts the handler's thread when its task is cancelled, while the handler runs; otherwise
   * handlers have to look at their cancellation. The report of the outcome is never interrupted.
   */
  public S interruptOnCancel() {
    interruptOnCancel = true;
    return self();
  }

  /** When heartbeats are sent. */
  public HeartbeatMode heartbeat() {
    return heartbeat;
  }

  /** The silence after which a handler is taken for stuck; empty if it never is. */
  public Optional<Duration> stallAfter() {
    return Optional.ofNullable(stallAfter);
  }

  /** Whether the handler's thread is interrupted when its task is cancelled. */
  public boolean isInterruptedOnCancel() {
    return interruptOnCancel;
  }

  /** How many tasks of this handler run at once. */
  public int concurrency() {
    return concurrency;
  }

  /** How many polls may be open at once. */
  public int pollers() {
    return pollers == null ? defaultPollers() : pollers;
  }

  /** How many polls are open at least, while there are slots for them. */
  public int minPollers() {
    return minPollers == null ? pollers() : minPollers;
  }

  /** How many tasks may begin in a second; empty if that is not limited. */
  public Optional<Double> tasksPerSecond() {
    return Optional.ofNullable(tasksPerSecond);
  }

  /** Which threads run this handler; empty if the worker decides. */
  public Optional<HandlerThreads> threads() {
    return Optional.ofNullable(threads);
  }

  /** The pool that is shared; empty if the handler has slots of its own. */
  public Optional<String> pool() {
    return Optional.ofNullable(pool);
  }

  abstract S self();

  abstract int defaultPollers();
}
