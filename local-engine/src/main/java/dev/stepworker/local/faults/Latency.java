package dev.stepworker.local.faults;

import java.time.Duration;
import java.util.SplittableRandom;

/** How long answers take; asked on the event loop only, so a seed gives the same times again. */
@FunctionalInterface
public interface Latency {
  /** The time the next answer takes. */
  Duration next();

  /** Always the same. */
  static Latency fixed(Duration latency) {
    return () -> latency;
  }

  /** Evenly spread between the two. */
  static Latency uniform(Duration least, Duration most, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long span = most.toNanos() - least.toNanos();
    return () -> least.plusNanos((long) (random.nextDouble() * span));
  }

  /** Most short, few long: exponential with this mean. */
  static Latency exponential(Duration mean, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return () -> Duration.ofNanos((long) (-Math.log1p(-random.nextDouble()) * mean.toNanos()));
  }
}
