package dev.stepworker.runtime.task;

import dev.stepworker.runtime.completion.ControlCalls;
import dev.stepworker.runtime.completion.Reporter;
import dev.stepworker.runtime.heartbeat.Heartbeats;

/** What a worker says to the service of its tasks. Thread-safe. */
public record ServiceLink(ControlCalls calls, Heartbeats heartbeats, Reporter reporter) {}
