package dev.stepworker.api.spi;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/**
 * Decides how many tasks may run. A slot is reserved before each poll and given back after the
 * task's answer, or after a poll that brought no task.
 *
 * <p>Thread-safe. {@link #reserve} must not block.
 */
public interface SlotSupplier {
  /**
   * A handler will ask for slots. Called once for each, before the first is asked for.
   *
   * @param handler the name of its task type
   */
  default void join(String handler) {}

  /**
   * Reserves a slot as soon as there is one. Cancelling the future withdraws the request: a
   * supplier whose {@code complete} then returns false keeps the slot.
   *
   * @param handler the name of the task type that asks
   */
  CompletableFuture<Slot> reserve(String handler);

  /** Reserves a slot if there is one now. */
  Optional<Slot> tryReserve(String handler);

  /** The most slots that may be out at once; empty when that is not fixed. */
  OptionalInt maximum();

  /**
   * How many more slots it would give out now. Metrics show it, and pollers grow by it; where it
   * tells nothing, as by default, each handler's own limit stands for it. Must be quick.
   */
  default OptionalInt available() {
    return OptionalInt.empty();
  }

  /** Room to run one task. */
  interface Slot {
    /** A task was received and takes the slot. Called at most once. */
    default void markUsed() {}

    /** Gives the slot back. Called exactly once. */
    void release();
  }
}
