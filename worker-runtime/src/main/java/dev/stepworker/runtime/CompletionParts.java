package dev.stepworker.runtime;

import dev.stepworker.runtime.completion.ControlCalls;
import dev.stepworker.runtime.completion.Reporter;
import dev.stepworker.runtime.heartbeat.Heartbeats;
import java.util.concurrent.Executor;

/** What a completion client works with. Thread-safe. */
record CompletionParts(
    Executor control,
    ControlCalls calls,
    Reporter reporter,
    Heartbeats heartbeats,
    Resources resources) {}
