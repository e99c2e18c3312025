package dev.stepworker.runtime.metrics;

import dev.stepworker.api.spi.PayloadStore;
import io.micrometer.core.instrument.Counter;

/** Counts the payloads that travel through a store. Thread-safe if the store is. */
public final class MeasuredPayloadStore implements PayloadStore {
  private final PayloadStore store;
  private final MeterGuard guard = new MeterGuard();
  private final Counter in;
  private final Counter out;

  /** Measures into a worker's scope. */
  public MeasuredPayloadStore(PayloadStore store, MeterScope scope) {
    this.store = store;
    this.in = scope.counter("payload.offloaded", "direction", "in");
    this.out = scope.counter("payload.offloaded", "direction", "out");
  }

  @Override
  public String put(String taskId, byte[] payload) {
    String reference = store.put(taskId, payload);
    guard.run(out::increment);
    return reference;
  }

  @Override
  public byte[] get(String reference) {
    byte[] payload = store.get(reference);
    guard.run(in::increment);
    return payload;
  }
}
