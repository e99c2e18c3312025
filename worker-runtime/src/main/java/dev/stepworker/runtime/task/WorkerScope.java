package dev.stepworker.runtime.task;

import dev.stepworker.runtime.time.WorkerTime;
import java.util.concurrent.Executor;

/**
 * What all tasks of a worker share. Thread-safe.
 *
 * @param name of the worker
 * @param hooks runs the hooks of cancellations, which nothing waits for
 */
public record WorkerScope(
    String name,
    WorkerTime time,
    Executor hooks,
    ServiceLink link,
    Conversions conversions,
    Interceptors interceptors,
    InFlight inFlight,
    DrainSignal draining) {}
