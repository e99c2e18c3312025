package dev.stepworker.runtime;

import dev.stepworker.runtime.metrics.MeterScope;
import dev.stepworker.runtime.poll.PollTools;
import dev.stepworker.runtime.poll.PollerGroup;
import dev.stepworker.runtime.slots.HandlerSlots;

/** The gauges of one handler: its polls and its slots. */
record SourceGauges(MeterScope meters, PollerGroup pollers) {
  private static final String SLOTS = "slots";

  /**
   * Registers them.
   *
   * @param pool that the handler shares, or {@code none}
   */
  void register(String pool) {
    PollTools tools = pollers.tools();
    HandlerSlots slots = tools.slots();
    meters.gauge("poll.open", tools.open()::get);
    meters.gauge("poll.target", pollers::size);
    meters.gauge(SLOTS, slots::used, "pool", pool, "state", "used");
    meters.gauge(SLOTS, slots::reserved, "pool", pool, "state", "reserved");
    meters.gauge(SLOTS, () -> slots.available().orElse(0), "pool", pool, "state", "available");
  }
}
