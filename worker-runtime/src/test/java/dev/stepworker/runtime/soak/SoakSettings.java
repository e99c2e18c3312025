package dev.stepworker.runtime.soak;

import java.time.Duration;

/**
 * How long and how hard a soak is: {@code -Dsoak.tasks}, {@code -Dsoak.seconds},
 * {@code -Dsoak.processes}, {@code -Dsoak.seed}. Immutable.
 *
 * @param tasks how many are scheduled
 * @param duration over which they are scheduled, evenly
 * @param processes how many workers there are at a time
 * @param seed of all that is random
 */
record SoakSettings(int tasks, Duration duration, int processes, long seed) {
  /** Short enough for every build. */
  static SoakSettings fromProperties() {
    return new SoakSettings(
        Integer.getInteger("soak.tasks", 400),
        Duration.ofSeconds(Integer.getInteger("soak.seconds", 12)),
        Integer.getInteger("soak.processes", 2),
        Long.getLong("soak.seed", System.nanoTime()));
  }
}
