package dev.stepworker.runtime;

import java.time.Duration;

/**
 * What became of the tasks that were here when the worker began to stop, and of those that still
 * came. Immutable.
 *
 * @param completed their outcome was reported, or they were over before
 * @param handedBack they went back, for other workers
 * @param abandoned neither: their outcome did not reach the service, or no time was left
 * @param lateTasks how many of them came from polls that were still open
 * @param took from the begin of the drain to its end
 * @param clean whether nothing was abandoned and no open poll had to be cut
 */
public record DrainReport(
    long completed,
    long handedBack,
    long abandoned,
    long lateTasks,
    Duration took,
    boolean clean) {}
