package dev.stepworker.local.definition;

/**
 * How many iterations of a map may run at once, and how many may fail.
 *
 * @param maxConcurrency zero or absent: no limit of its own
 * @param toleratedFailureCount distributed only
 * @param toleratedFailurePercentage 0 to 100; distributed only
 */
public record MapLimits(
    Setting maxConcurrency, Setting toleratedFailureCount, Setting toleratedFailurePercentage) {}
