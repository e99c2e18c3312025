package dev.stepworker.runtime.payload;

/**
 * A task's input with what the state machine tells the worker parted from it. Immutable.
 *
 * @param payload for the handler
 * @param context for the worker
 */
public record TaskInput(Payload payload, ExecutionContext context) {}
