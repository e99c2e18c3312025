package dev.stepworker.runtime.options;

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
  private @Nullable String pool;

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
    pollers = polls;
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

  /** How many tasks of this handler run at once. */
  public int concurrency() {
    return concurrency;
  }

  /** How many polls may be open at once. */
  public int pollers() {
    return pollers == null ? defaultPollers() : pollers;
  }

  /** The pool that is shared; empty if the handler has slots of its own. */
  public Optional<String> pool() {
    return Optional.ofNullable(pool);
  }

  abstract S self();

  abstract int defaultPollers();
}
