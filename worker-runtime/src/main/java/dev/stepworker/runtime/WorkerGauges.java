package dev.stepworker.runtime;

import dev.stepworker.runtime.metrics.MeterScope;
import java.time.Duration;
import java.util.Locale;

/** The gauges of a worker as a whole: its state, its saturation, its shortest lease. */
record WorkerGauges(RunningWorker running, StepWorker worker) {
  private static final double MILLIS_PER_SECOND = 1_000;

  void register() {
    MeterScope meters = running.meterScope();
    for (WorkerState state : WorkerState.values()) {
      String tag = state.name().toLowerCase(Locale.ROOT);
      meters.gauge("worker.state", () -> worker.status().state() == state ? 1 : 0, "state", tag);
    }
    meters.gauge("worker.saturation", () -> worker.status().saturation());
    meters.secondsGauge("heartbeat.headroom", this::headroom);
  }

  private double headroom() {
    return running
        .scope()
        .link()
        .heartbeats()
        .headroom()
        .map(Duration::toMillis)
        .map(millis -> millis / MILLIS_PER_SECOND)
        .orElse(Double.NaN);
  }
}
