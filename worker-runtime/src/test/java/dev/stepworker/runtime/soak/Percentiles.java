package dev.stepworker.runtime.soak;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;

/** Has the 99th percentile of one meter measured. */
record Percentiles(String meter) implements MeterFilter {
  @Override
  public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
    return id.getName().equals(meter)
        ? DistributionStatisticConfig.builder().percentiles(0.99).build().merge(config)
        : config;
  }
}
