package dev.stepworker.runtime.poll;

import dev.stepworker.runtime.metrics.PollOutcome;
import java.time.Duration;

/**
 * How a poll ended.
 *
 * @param took from the call to its answer
 * @param pause the wait before the next poll
 */
record PollEnd(PollOutcome outcome, Duration took, Duration pause) {}
