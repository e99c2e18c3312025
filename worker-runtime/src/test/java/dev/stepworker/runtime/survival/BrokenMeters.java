package dev.stepworker.runtime.survival;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.distribution.pause.PauseDetector;
import io.micrometer.core.instrument.noop.NoopCounter;
import io.micrometer.core.instrument.noop.NoopDistributionSummary;
import io.micrometer.core.instrument.noop.NoopLongTaskTimer;
import io.micrometer.core.instrument.noop.NoopTimer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A registry whose meters can be made, and fail whenever they are used. */
final class BrokenMeters extends SimpleMeterRegistry {
  private static Error broken() {
    return new AssertionError("broken meter");
  }

  @Override
  protected Counter newCounter(Meter.Id id) {
    return new NoopCounter(id) {
      @Override
      public void increment(double amount) {
        throw broken();
      }
    };
  }

  @Override
  protected Timer newTimer(
      Meter.Id id, DistributionStatisticConfig config, PauseDetector pauseDetector) {
    return new NoopTimer(id) {
      @Override
      public void record(long amount, TimeUnit unit) {
        throw broken();
      }

      @Override
      public void record(Duration duration) {
        throw broken();
      }
    };
  }

  @Override
  protected DistributionSummary newDistributionSummary(
      Meter.Id id, DistributionStatisticConfig config, double scale) {
    return new NoopDistributionSummary(id) {
      @Override
      public void record(double amount) {
        throw broken();
      }
    };
  }

  @Override
  protected LongTaskTimer newLongTaskTimer(Meter.Id id, DistributionStatisticConfig config) {
    return new NoopLongTaskTimer(id) {
      @Override
      public Sample start() {
        throw broken();
      }
    };
  }
}
