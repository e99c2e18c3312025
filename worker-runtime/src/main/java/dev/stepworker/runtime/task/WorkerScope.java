package dev.stepworker.runtime.task;

import dev.stepworker.runtime.time.WorkerTime;
import java.util.concurrent.Executor;

/**
 * What all tasks of a worker share. Thread-safe.
 *
 * @param name of the worker
 * @param control runs what must be short, on threads that nobody interrupts
 */
public record WorkerScope(
    String name,
    WorkerTime time,
    Executor control,
    ServiceLink link,
    Conversions conversions,
    Interceptors interceptors,
    InFlight inFlight,
    DrainSignal draining) {}
