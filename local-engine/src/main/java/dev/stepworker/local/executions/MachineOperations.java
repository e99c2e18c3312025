package dev.stepworker.local.executions;

import dev.stepworker.local.http.Members;
import dev.stepworker.local.http.Operations;
import dev.stepworker.local.http.Page;
import dev.stepworker.local.http.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations on state machines. */
public final class MachineOperations {
  private static final int MAX_ARN = 256;
  private static final int MAX_NAME = 80;
  private static final int MAX_DEFINITION = 1_048_576;

  private final StateMachines machines;

  /** Serves these state machines. */
  public MachineOperations(StateMachines machines) {
    this.machines = machines;
  }

  /** Adds the operations. */
  public void addTo(Operations operations) {
    operations
        .answering("CreateStateMachine", this::create)
        .answering("UpdateStateMachine", this::update)
        .answering("DescribeStateMachine", this::describe)
        .answering("ListStateMachines", this::list)
        .answering("DeleteStateMachine", this::delete);
  }

  private Map<String, @Nullable Object> create(Members members) {
    String type = members.oneOf("type", List.of("STANDARD", "EXPRESS"));
    MachineDraft draft = new MachineDraft(
        members.text("name", 1, MAX_NAME),
        members.text("definition", 1, MAX_DEFINITION),
        members.text("roleArn", 1, MAX_ARN),
        type == null ? "STANDARD" : type);
    members.check();
    StateMachine created = machines.create(draft);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("stateMachineArn", created.arn());
    answer.put("creationDate", Timestamp.of(created.creationDate()));
    return answer;
  }

  private Map<String, @Nullable Object> update(Members members) {
    String arn = arn(members);
    String definition = members.optionalText("definition", MAX_DEFINITION);
    String roleArn = members.optionalText("roleArn", MAX_ARN);
    members.check();
    StateMachine updated =
        machines.update(arn, Optional.ofNullable(definition), Optional.ofNullable(roleArn));
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("updateDate", Timestamp.of(updated.updateDate()));
    answer.put("revisionId", updated.revisionId());
    return answer;
  }

  private Map<String, @Nullable Object> describe(Members members) {
    StateMachine machine = machines.get(arn(members));
    Map<String, @Nullable Object> answer = summary(machine);
    answer.put("status", "ACTIVE");
    answer.put("definition", machine.definition());
    answer.put("roleArn", machine.roleArn());
    return answer;
  }

  private Map<String, @Nullable Object> list(Members members) {
    return Page.of(members)
        .answer(
            "stateMachines",
            machines.list().stream().map(MachineOperations::summary).toList());
  }

  private Map<String, @Nullable Object> delete(Members members) {
    machines.delete(arn(members));
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
