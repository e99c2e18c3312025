package dev.stepworker.app.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.time.Duration;
import java.util.Set;
import java.util.stream.LongStream;

/** Gives the timers that dashboards ask for percentiles a few fixed buckets, from 5 ms to 1 h. */
final class HistogramBuckets implements MeterFilter {
  private static final Set<String> TIMERS = Set.of(
      "stepworker.completion",
      "stepworker.heartbeat.lag",
      "stepworker.slot.wait",
      "stepworker.task.execution",
      "stepworker.task.schedule.delay");

  private static final double[] BUCKET_NANOS = LongStream.of(
          5, 20, 50, 100, 250, 500, 1_000, 2_500, 5_000, 15_000, 30_000, 60_000, 300_000, 900_000,
          3_600_000)
      .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
      .toArray();

  @Override
  public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
    if (!TIMERS.contains(id.getName())) {
      return config;
    }
    return DistributionStatisticConfig.builder()
        .serviceLevelObjectives(BUCKET_NANOS)
        .build()
        .merge(config);
  }
}
