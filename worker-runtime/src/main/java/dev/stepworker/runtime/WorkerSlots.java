package dev.stepworker.runtime;

import dev.stepworker.api.spi.SlotSupplier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The slots of all handlers of a worker; those of a pool count once, however many share it.
 * Immutable.
 *
 * @param used tasks that run
 * @param max the most tasks that can run at once
 */
public record WorkerSlots(int used, int max) {
  /** Of a worker that has no handlers yet. */
  static final WorkerSlots NONE = new WorkerSlots(0, 0);

  static WorkerSlots of(List<ServedSource> sources, Map<String, SlotSupplier> pools) {
    long used = 0;
    long max = 0;
    Map<String, Long> ofPools = new HashMap<>();
    for (ServedSource source : sources) {
      used += source.slots().used();
      int most = source.slots().maximum().orElse(0);
      Optional<String> pool = source.registration().options().pool();
      if (pool.isPresent()) {
        ofPools.merge(pool.get(), (long) most, Long::sum);
      } else {
        max += most;
      }
    }
    for (Map.Entry<String, SlotSupplier> pool : pools.entrySet()) {
      max += Math.min(
          ofPools.getOrDefault(pool.getKey(), 0L),
          pool.getValue().maximum().orElse(Integer.MAX_VALUE));
    }
    return new WorkerSlots((int) used, (int) Math.min(max, Integer.MAX_VALUE));
  }

  /** The used part of them, 0 to 1. */
  public double saturation() {
    return max == 0 ? 0 : Math.min(1, (double) used / max);
  }
}
