package dev.stepworker.runtime;

import dev.stepworker.api.spi.SlotSupplier;
import dev.stepworker.runtime.aws.WorkerClients;
import dev.stepworker.runtime.metrics.MeterScope;
import java.util.Map;

/** What every source of a worker is put together with. */
record SourceParts(
    WorkerClients clients,
    WorkerThreads threads,
    MeterScope meters,
    Map<String, SlotSupplier> pools) {}
