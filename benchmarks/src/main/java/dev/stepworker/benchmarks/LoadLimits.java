package dev.stepworker.benchmarks;

import java.time.Duration;
import java.util.Optional;

/**
 * How much a worker under load does at once.
 *
 * @param slots tasks at once
 * @param polls polls at once; the worker's defaults if empty
 * @param heartbeat the tasks' heartbeat timeout; none if empty
 */
record LoadLimits(int slots, Optional<Integer> polls, Optional<Duration> heartbeat) {}
