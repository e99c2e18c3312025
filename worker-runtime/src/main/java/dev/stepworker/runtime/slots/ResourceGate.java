package dev.stepworker.runtime.slots;

import dev.stepworker.runtime.options.ResourceTargets;
import dev.stepworker.runtime.time.WorkerTime;
import java.util.OptionalInt;

/** Lets slots out as long as the load is below its targets. */
final class ResourceGate implements SlotGate {
  private final ResourceTargets targets;
  private final LoadGauge load;
  private final WorkerTime time;
  private long nextAt;

  ResourceGate(ResourceTargets targets, LoadGauge load, WorkerTime time) {
    this.targets = targets;
    this.load = load;
    this.time = time;
    this.nextAt = time.nanos();
  }

  @Override
  public boolean letOut(int out, boolean isFirst) {
    if (out >= targets.maximum()) {
      return false;
    }
    if (out < targets.minimum() || isFirst) {
      return true;
    }
    return growsNow();
  }

  @Override
  public boolean whenOpen(Runnable action) {
    time.schedule(targets.rampUp(), action);
    return true;
  }

  @Override
  public OptionalInt maximum() {
    return OptionalInt.of(targets.maximum());
  }

  /** Only the minimum while the load is high. */
  @Override
  public OptionalInt allowedNow() {
    return OptionalInt.of(isLoaded() ? targets.minimum() : targets.maximum());
  }

  private boolean isLoaded() {
    return load.cpu() >= targets.cpu() || load.heap() >= targets.heap();
  }

  private boolean growsNow() {
    long now = time.nanos();
    if (now < nextAt || isLoaded()) {
      return false;
    }
    nextAt = now + targets.rampUp().toNanos();
    return true;
  }
}
