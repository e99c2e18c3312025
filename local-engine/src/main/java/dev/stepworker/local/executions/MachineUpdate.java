package dev.stepworker.local.executions;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What to change of a state machine.
 *
 * @param definition empty to keep it
 * @param roleArn empty to keep it
 * @param configuration makes the new one of the old one
 */
public record MachineUpdate(
    Optional<String> definition,
    Optional<String> roleArn,
    UnaryOperator<MachineConfiguration> configuration) {}
