package dev.stepworker.runtime;

import dev.stepworker.runtime.aws.WorkerClients;
import dev.stepworker.runtime.metrics.MeterScope;

/** What every source of a worker is put together with. */
record SourceParts(WorkerClients clients, WorkerThreads threads, MeterScope meters) {}
