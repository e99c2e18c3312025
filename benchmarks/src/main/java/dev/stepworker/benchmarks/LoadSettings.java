package dev.stepworker.benchmarks;

import dev.stepworker.benchmarks.peers.TaskKind;
import java.net.URI;

/**
 * What a worker under load serves.
 *
 * @param name of the activity or the queue
 */
record LoadSettings(TaskKind kind, String name, URI stepFunctions, URI sqs, LoadLimits limits) {}
