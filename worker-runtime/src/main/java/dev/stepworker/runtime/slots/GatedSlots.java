package dev.stepworker.runtime.slots;

import dev.stepworker.api.spi.SlotSupplier;
import dev.stepworker.runtime.options.ResourceTargets;
import dev.stepworker.runtime.slots.FairQueue.Waiting;
import dev.stepworker.runtime.time.WorkerTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Slots that a gate lets out, shared fairly: what comes back goes to the handler that holds the
 * fewest, and the last free slots are kept for handlers that hold none, so that idle polls of one
 * handler cannot keep another from polling. Thread-safe.
 */
public final class GatedSlots implements SlotSupplier {
  private final SlotGate gate;
  private final Object lock = new Object();
  private final FairQueue queue = new FairQueue(); // guarded by lock
  private int out; // guarded by lock
  private boolean asked; // guarded by lock

  private GatedSlots(SlotGate gate) {
    this.gate = gate;
  }

  /**
   * A fixed number of slots.
   *
   * @param maximum 1 or more
   */
  public static GatedSlots fixed(int maximum) {
    return new GatedSlots(new CountGate(maximum));
  }

  /** As many slots as the load allows. */
  public static GatedSlots resourceBased(ResourceTargets targets, LoadGauge load, WorkerTime time) {
    return new GatedSlots(new ResourceGate(targets, load, time));
  }

  /**
   * As many slots as tasks may begin.
   *
   * @param perSecond tasks, more than zero
   */
  public static GatedSlots rated(double perSecond, WorkerTime time) {
    return new GatedSlots(new RateGate(perSecond, time));
  }

  @Override
  public void join(String handler) {
    synchronized (lock) {
      queue.join(handler);
    }
  }

  @Override
  public CompletableFuture<Slot> reserve(String handler) {
    CompletableFuture<Slot> slot = new CompletableFuture<>();
    synchronized (lock) {
      queue.add(handler, slot);
    }
    letOut();
    return slot;
  }

  /** Takes only what nobody waits for. */
  @Override
  public Optional<Slot> tryReserve(String handler) {
    synchronized (lock) {
      if (queue.isAnyWaiting() || !isAdmitted(handler)) {
        return Optional.empty();
      }
      queue.took(handler);
      out++;
    }
    return Optional.of(new GatedSlot(handler));
  }

  @Override
  public OptionalInt maximum() {
    return gate.maximum();
  }

  @Override
  public OptionalInt available() {
    synchronized (lock) {
      OptionalInt allowed = gate.allowedNow();
      return allowed.isEmpty() ? allowed : OptionalInt.of(Math.max(0, allowed.getAsInt() - out));
    }
  }

  private void letOut() {
    for (Optional<Waiting> next = next(); next.isPresent(); next = next()) {
      Waiting waiting = next.get();
      if (!waiting.slot().complete(new GatedSlot(waiting.handler()))) {
        takeBack(waiting.handler(), false);
      }
    }
  }

  private Optional<Waiting> next() {
    synchronized (lock) {
      Optional<Waiting> next = queue.next(this::isAdmitted);
      if (next.isPresent()) {
        out++;
      } else if (!asked && queue.isAnyWaiting()) {
        asked = gate.whenOpen(this::askAgain);
      }
      return next;
    }
  }

  private void askAgain() {
    synchronized (lock) {
      asked = false;
    }
    letOut();
  }

  /** Called with the lock held. */
  private boolean isAdmitted(String handler) {
    boolean isFirst = queue.holdsNone(handler);
    boolean isKeptForOthers =
        !isFirst && out + queue.emptyHanded() >= gate.maximum().orElse(Integer.MAX_VALUE);
    return !isKeptForOthers && gate.letOut(out, isFirst);
  }

  private void takeBack(String handler, boolean wasUsed) {
    synchronized (lock) {
      out--;
      queue.gaveBack(handler);
      gate.cameBack(wasUsed);
    }
  }

  private final class GatedSlot implements Slot {
    private enum State {
      RESERVED,
      USED,
      RELEASED
    }

    private final String handler;
    private final AtomicReference<State> state = new AtomicReference<>(State.RESERVED);

    GatedSlot(String handler) {
      this.handler = handler;
    }

    @Override
    public void markUsed() {
      if (state.compareAndSet(State.RESERVED, State.USED)) {
        synchronized (lock) {
          gate.used();
        }
        letOut();
      }
    }

    @Override
    public void release() {
      State before = state.getAndSet(State.RELEASED);
      if (before != State.RELEASED) {
        takeBack(handler, before == State.USED);
        letOut();
      }
    }
  }
}
