package dev.stepworker.local.api;

import dev.stepworker.local.executions.MachineConfiguration;
import dev.stepworker.local.executions.MachineDeletion;
import dev.stepworker.local.executions.MachineDraft;
import dev.stepworker.local.executions.MachineUpdate;
import dev.stepworker.local.executions.MachineVersion;
import dev.stepworker.local.executions.StateMachine;
import dev.stepworker.local.executions.StateMachines;
import dev.stepworker.local.http.Members;
import dev.stepworker.local.http.Operations;
import dev.stepworker.local.http.Page;
import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.http.Timestamp;
import dev.stepworker.local.tasks.Tags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations on state machines. */
final class StateMachineOperations {
  private static final int MAX_ARN = 256;
  private static final int MAX_NAME = 80;
  private static final int MAX_DEFINITION = 1_048_576;
  private static final int MAX_DESCRIPTION = 256;
  private static final String STANDARD = "STANDARD";

  private final StateMachines machines;
  private final MachineDeletion deletion;
  private final Tags tags;

  StateMachineOperations(StateMachines machines, MachineDeletion deletion, Tags tags) {
    this.machines = machines;
    this.deletion = deletion;
    this.tags = tags;
  }

  void addTo(Operations operations) {
    operations
        .answering("CreateStateMachine", this::create)
        .answering("UpdateStateMachine", this::update)
        .answering("DescribeStateMachine", this::describe)
        .answering("ListStateMachines", this::list)
        .answering("DeleteStateMachine", this::delete);
  }

  private Map<String, @Nullable Object> create(Members members) {
    String type = members.oneOf("type", List.of(STANDARD, "EXPRESS"));
    MachineDraft draft = new MachineDraft(
        members.text("name", 1, MAX_NAME),
        members.text("definition", 1, MAX_DEFINITION),
        members.text("roleArn", 1, MAX_ARN),
        type == null ? STANDARD : type,
        configuration(members, MachineConfiguration.defaults()));
    checkDescription(members);
    StateMachine created = machines.create(draft);
    tags.add(created.arn(), members);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("stateMachineArn", created.arn());
    answer.put("creationDate", Timestamp.of(created.creationDate()));
    publish(created, members)
        .ifPresent(version -> answer.put("stateMachineVersionArn", version.arn()));
    return answer;
  }

  private Map<String, @Nullable Object> update(Members members) {
    String arn = arn(members);
    String definition = members.optionalText("definition", MAX_DEFINITION);
    String roleArn = members.optionalText("roleArn", MAX_ARN);
    checkDescription(members);
    checkSomethingChanges(members);
    StateMachine updated = machines.update(
        arn,
        new MachineUpdate(
            Optional.ofNullable(definition),
            Optional.ofNullable(roleArn),
            old -> configuration(members, old)));
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("updateDate", Timestamp.of(updated.updateDate()));
    answer.put("revisionId", updated.revisionId());
    publish(updated, members)
        .ifPresent(version -> answer.put("stateMachineVersionArn", version.arn()));
    return answer;
  }

  private static void checkDescription(Members members) {
    boolean publishes = members.flag("publish", false);
    String description = members.optionalText("versionDescription", MAX_DESCRIPTION);
    members.check();
    if (description != null && !publishes) {
      throw ServiceError.validation(
          "Version description can only be set when publish is set to true.");
    }
  }

  private static void checkSomethingChanges(Members members) {
    boolean changes = Stream.of(
            "definition",
            "roleArn",
            "loggingConfiguration",
            "tracingConfiguration",
            "encryptionConfiguration")
        .anyMatch(members::has);
    if (!changes) {
      throw ServiceError.of(
          "MissingRequiredParameter",
          "Either the definition, the role ARN, the LoggingConfiguration, the"
              + " EncryptionConfiguration, or the TracingConfiguration must be specified");
    }
  }

  private Optional<MachineVersion> publish(StateMachine machine, Members members) {
    if (!members.flag("publish", false)) {
      return Optional.empty();
    }
    String description = members.optionalText("versionDescription", MAX_DESCRIPTION);
    return Optional.of(
        machines.versions().publish(machine, description == null ? "" : description));
  }

  private static MachineConfiguration configuration(Members members, MachineConfiguration old) {
    return old.with(
        members.object("loggingConfiguration"),
        members.object("tracingConfiguration"),
        members.object("encryptionConfiguration"));
  }

  private Map<String, @Nullable Object> describe(Members members) {
    String arn = arn(members);
    StateMachine machine = machines.get(arn);
    Map<String, @Nullable Object> answer = summary(machine);
    answer.put("stateMachineArn", arn);
    answer.put("status", machines.status(machine));
    answer.putAll(RevisionMembers.of(machine.revision(), IncludedData.isAll(members)));
    machine
        .reference()
        .versionArn()
        .flatMap(machines.versions()::find)
        .ifPresent(version -> answer.put("description", version.description()));
    return answer;
  }

  private Map<String, @Nullable Object> list(Members members) {
    return Page.of(members)
        .answer(
            "stateMachines",
            machines.list().stream().map(StateMachineOperations::summary).toList());
  }

  private Map<String, @Nullable Object> delete(Members members) {
    String arn = arn(members);
    deletion.delete(arn);
    tags.removeAll(arn);
    return Map.of();
  }

  private static Map<String, @Nullable Object> summary(StateMachine machine) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("stateMachineArn", machine.arn());
    members.put("name", machine.name());
    members.put("type", machine.type());
    members.put("creationDate", Timestamp.of(machine.creationDate()));
    return members;
  }

  private static String arn(Members members) {
    String arn = members.text("stateMachineArn", 1, MAX_ARN);
    members.check();
    return arn;
  }
}
