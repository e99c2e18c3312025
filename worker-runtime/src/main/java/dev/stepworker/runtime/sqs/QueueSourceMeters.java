package dev.stepworker.runtime.sqs;

import dev.stepworker.runtime.metrics.QueueMeters;
import dev.stepworker.runtime.metrics.TaskMeters;

/** What is measured of a queue and of its tasks. Thread-safe. */
public record QueueSourceMeters(QueueMeters queue, TaskMeters tasks) {}
