package dev.stepworker.runtime;

import dev.stepworker.runtime.async.Continuations;
import dev.stepworker.runtime.completion.ControlCalls;
import dev.stepworker.runtime.completion.Reporter;
import dev.stepworker.runtime.heartbeat.Heartbeats;
import java.util.concurrent.Executor;

/**
 * What a completion client works with. Thread-safe.
 *
 * @param control runs calls for threads that cannot, and nothing that blocks
 * @param continuations runs what follows for the caller
 */
record CompletionParts(
    Executor control,
    Continuations continuations,
    ControlCalls calls,
    Reporter reporter,
    Heartbeats heartbeats,
    Resources resources) {}
