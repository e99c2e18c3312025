package dev.stepworker.local.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stepworker.local.executions.MachineConfiguration;
import dev.stepworker.local.executions.MachineRevision;
import dev.stepworker.local.executions.StateMachine;
import dev.stepworker.local.interpreter.ExecutionIdentity;
import dev.stepworker.local.interpreter.MachineReference;
import dev.stepworker.local.interpreter.Program;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which execution was started and what its state machine was then, as the journal keeps it;
 * immutable. The input is in the first event.
 *
 * @param definition the id of its line
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StartLine(
    String execution,
    String name,
    String startTime,
    String machineArn,
    String machineName,
    String type,
    String creationDate,
    int definition,
    String roleArn,
    Map<String, @Nullable Object> logging,
    Map<String, @Nullable Object> tracing,
    Map<String, @Nullable Object> encryption,
    String revisionDate,
    String revisionId,
    @Nullable String versionArn,
    @Nullable String aliasArn) {

  static StartLine of(ExecutionIdentity identity, StateMachine machine, int definition) {
    MachineConfiguration configuration = machine.revision().configuration();
    return new StartLine(
        identity.arn(),
        identity.name(),
        identity.startTime().toString(),
        machine.arn(),
        machine.name(),
        machine.type(),
        machine.creationDate().toString(),
        definition,
        machine.roleArn(),
        configuration.logging(),
        configuration.tracing(),
        configuration.encryption(),
        machine.updateDate().toString(),
        machine.revisionId(),
        machine.reference().versionArn().orElse(null),
        machine.reference().aliasArn().orElse(null));
  }

  ExecutionIdentity identity(@Nullable Object input) {
    return new ExecutionIdentity(
        execution, name, machineArn, machineName, roleArn, Instant.parse(startTime), input);
  }

  StateMachine machine(String definitionText, Program program) {
    MachineRevision revision = new MachineRevision(
        definitionText,
        program,
        roleArn,
        new MachineConfiguration(logging, tracing, encryption),
        Instant.parse(revisionDate),
        revisionId);
    return new StateMachine(
        machineArn,
        machineName,
        type,
        Instant.parse(creationDate),
        revision,
        new MachineReference(Optional.ofNullable(versionArn), Optional.ofNullable(aliasArn)));
  }
}
