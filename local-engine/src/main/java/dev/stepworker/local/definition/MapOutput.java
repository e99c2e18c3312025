package dev.stepworker.local.definition;

/**
 * What becomes of a distributed map's results.
 *
 * @param writer {@code ResultWriter}, as the definition wrote it
 * @param label a part of the map run's ARN, empty for a random one
 */
public record MapOutput(Field writer, String label) {}
