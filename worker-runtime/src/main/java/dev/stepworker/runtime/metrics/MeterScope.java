package dev.stepworker.runtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Registers meters under {@code stepworker.} with tags that all of them share, and removes them
 * together. Thread-safe.
 */
public final class MeterScope implements AutoCloseable {
  private static final String PREFIX = "stepworker.";

  private final MeterRegistry registry;
  private final Tags common;
  private final Set<Meter> meters;

  /** A scope of its own. */
  public MeterScope(MeterRegistry registry, Tags common) {
    this(registry, common, ConcurrentHashMap.newKeySet());
  }

  private MeterScope(MeterRegistry registry, Tags common, Set<Meter> meters) {
    this.registry = registry;
    this.common = common;
    this.meters = meters;
  }

  /** A scope with more tags; its meters are removed with this one's. */
  public MeterScope with(String... tags) {
    return new MeterScope(registry, common.and(tags), meters);
  }

  Timer timer(String name, String... tags) {
    return kept(Timer.builder(PREFIX + name).tags(common.and(tags)).register(registry));
  }

  Counter counter(String name, String... tags) {
    return kept(Counter.builder(PREFIX + name).tags(common.and(tags)).register(registry));
  }

  DistributionSummary summary(String name, String unit, String... tags) {
    return kept(DistributionSummary.builder(PREFIX + name)
        .baseUnit(unit)
        .tags(common.and(tags))
        .register(registry));
  }

  LongTaskTimer longTaskTimer(String name) {
    return kept(LongTaskTimer.builder(PREFIX + name).tags(common).register(registry));
  }

  /** A gauge that keeps what it reads alive. */
  public void gauge(String name, Supplier<Number> value, String... tags) {
    kept(Gauge.builder(PREFIX + name, value).tags(common.and(tags)).register(registry));
  }

  /** A gauge of seconds that keeps what it reads alive. */
  public void secondsGauge(String name, Supplier<Number> seconds, String... tags) {
    kept(TimeGauge.builder(PREFIX + name, seconds, TimeUnit.SECONDS)
        .tags(common.and(tags))
        .register(registry));
  }

  /** Removes every meter of this scope and of those made from it. */
  @Override
  public void close() {
    meters.forEach(registry::remove);
    meters.clear();
  }

  private <M extends Meter> M kept(M meter) {
    meters.add(meter);
    return meter;
  }
}
