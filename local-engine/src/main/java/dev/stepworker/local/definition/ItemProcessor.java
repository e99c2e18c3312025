package dev.stepworker.local.definition;

/**
 * What a map does with each item.
 *
 * @param isDistributed whether each item runs as an execution of its own
 * @param executionType {@code STANDARD} or {@code EXPRESS}; matters when distributed
 */
public record ItemProcessor(StatesBlock states, boolean isDistributed, String executionType) {}
