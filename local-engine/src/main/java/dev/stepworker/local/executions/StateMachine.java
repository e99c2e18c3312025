package dev.stepworker.local.executions;

import dev.stepworker.local.interpreter.ExecutionIdentity;
import dev.stepworker.local.interpreter.MachineReference;
import dev.stepworker.local.interpreter.Program;
import java.time.Instant;

/**
 * A state machine as it is now, or as one of its versions is; immutable.
 *
 * @param arn without version or alias
 * @param type {@code STANDARD} or {@code EXPRESS}
 * @param reference which version or alias it was asked for by
 */
public record StateMachine(
    String arn,
    String name,
    String type,
    Instant creationDate,
    MachineRevision revision,
    MachineReference reference) {
  private static final String EXPRESS = "EXPRESS";

  /** Whether its executions are short and leave no history. */
  public boolean isExpress() {
    return isExpress(type);
  }

  static boolean isExpress(String type) {
    return type.equals(EXPRESS);
  }

  public String definition() {
    return revision.definition();
  }

  public Program program() {
    return revision.program();
  }

  public String roleArn() {
    return revision.roleArn();
  }

  public Instant updateDate() {
    return revision.since();
  }

  /** Changes with every update, empty before the first. */
  public String revisionId() {
    return revision.id();
  }

  StateMachine updated(MachineRevision newRevision) {
    return new StateMachine(arn, name, type, creationDate, newRevision, reference);
  }

  StateMachine referred(MachineVersion version, MachineReference by) {
    return new StateMachine(arn, name, type, version.created(), version.revision(), by);
  }

  /** The same as a child of a map run names it. */
  StateMachine child(ExecutionIdentity identity) {
    return new StateMachine(
        identity.machineArn(),
        identity.machineName(),
        type,
        creationDate,
        revision,
        MachineReference.NONE);
  }
}
