package dev.stepworker.benchmarks.measure;

import java.time.Duration;
import java.util.List;

/**
 * How long a contest lasts.
 *
 * @param window the least length of one round of one contestant
 * @param leastTasks a round goes on until it has seen these, so that a busy machine costs time and
 *     not accuracy
 * @param maxWarmUpRounds when the rounds still do not agree after these, they count all the same
 * @param rounds that count
 * @param jvmOptions of every contestant
 */
public record ContestPlan(
    Duration window, long leastTasks, int maxWarmUpRounds, int rounds, List<String> jvmOptions) {}
