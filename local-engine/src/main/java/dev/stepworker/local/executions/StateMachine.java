package dev.stepworker.local.executions;

import dev.stepworker.local.interpreter.Program;
import java.time.Instant;

/**
 * A state machine as it is now; immutable.
 *
 * @param type {@code STANDARD} or {@code EXPRESS}
 * @param definition as it was handed in
 * @param program what its executions run
 * @param revisionId changes with every update, empty before the first
 */
public record StateMachine(
    String arn,
    String name,
    String type,
    String roleArn,
    String definition,
    Program program,
    Instant creationDate,
    Instant updateDate,
    String revisionId) {

  StateMachine updated(
      String newRoleArn, String newDefinition, Program newProgram, Instant at, String revision) {
    return new StateMachine(
        arn, name, type, newRoleArn, newDefinition, newProgram, creationDate, at, revision);
  }
}
