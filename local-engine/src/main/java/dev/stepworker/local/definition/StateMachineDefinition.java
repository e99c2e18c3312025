package dev.stepworker.local.definition;

import java.time.Duration;
import java.util.Optional;

/**
 * A definition that has been read and found sound.
 *
 * @param timeout how long an execution may run; {@code TimeoutSeconds}
 */
public record StateMachineDefinition(
    String comment, QueryLanguage queryLanguage, Optional<Duration> timeout, StatesBlock states) {}
