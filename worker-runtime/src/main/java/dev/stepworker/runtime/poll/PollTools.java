package dev.stepworker.runtime.poll;

import dev.stepworker.runtime.metrics.PollMeters;
import dev.stepworker.runtime.slots.HandlerSlots;
import dev.stepworker.runtime.task.TaskRunner;
import dev.stepworker.runtime.time.WorkerTime;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the pollers of one source share. Thread-safe.
 *
 * @param open counts the polls that are open now
 */
public record PollTools(
    PollSource source,
    HandlerSlots slots,
    TaskRunner runner,
    WorkerTime time,
    PollMeters meters,
    PollHealth health,
    AtomicInteger open) {}
