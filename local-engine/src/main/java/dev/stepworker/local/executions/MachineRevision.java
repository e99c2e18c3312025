package dev.stepworker.local.executions;

import dev.stepworker.local.interpreter.Program;
import java.time.Instant;

/**
 * What a state machine is between two updates; immutable.
 *
 * @param definition as it was handed in
 * @param program what its executions run
 * @param since when it was created or updated so
 * @param id empty before the first update
 */
public record MachineRevision(
    String definition,
    Program program,
    String roleArn,
    MachineConfiguration configuration,
    Instant since,
    String id) {
  private static final String INITIAL = "INITIAL";

  /** The name by which PublishStateMachineVersion knows it. */
  public String publishedId() {
    return id.isEmpty() ? INITIAL : id;
  }
}
