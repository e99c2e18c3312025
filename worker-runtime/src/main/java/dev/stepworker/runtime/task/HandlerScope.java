package dev.stepworker.runtime.task;

import dev.stepworker.runtime.metrics.BeatMeters;
import dev.stepworker.runtime.metrics.TaskMeters;
import java.util.concurrent.Executor;

/**
 * What all tasks of a handler share. Thread-safe.
 *
 * @param threads runs the handler
 */
public record HandlerScope(
    WorkerScope worker,
    HandlerSpec spec,
    Executor threads,
    TaskMeters meters,
    BeatMeters beatMeters) {}
