package dev.stepworker.local.interpreter;

import dev.stepworker.local.integration.TaskPool;
import dev.stepworker.local.items.ItemReader;
import dev.stepworker.local.items.ResultWriter;

/**
 * What distributed maps need.
 *
 * @param pool reads and writes files
 */
public record MapDesk(TaskPool pool, ItemReader reader, ResultWriter writer, MapRuns runs) {}
