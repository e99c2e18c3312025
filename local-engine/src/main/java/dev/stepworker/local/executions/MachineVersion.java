package dev.stepworker.local.executions;

import java.time.Instant;

/**
 * A revision of a state machine that was published; immutable.
 *
 * @param arn ends in the number
 * @param number counts from 1 and is never given again
 */
public record MachineVersion(
    String arn, long number, String description, MachineRevision revision, Instant created) {}
