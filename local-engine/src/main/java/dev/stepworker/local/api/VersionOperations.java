package dev.stepworker.local.api;

import dev.stepworker.local.executions.MachineVersion;
import dev.stepworker.local.executions.StateMachine;
import dev.stepworker.local.executions.StateMachines;
import dev.stepworker.local.http.Members;
import dev.stepworker.local.http.Operations;
import dev.stepworker.local.http.Page;
import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.http.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations on versions of state machines. */
final class VersionOperations {
  private static final int MAX_ARN = 2000;
  private static final int MAX_MACHINE_ARN = 256;
  private static final int MAX_DESCRIPTION = 256;

  private final StateMachines machines;

  VersionOperations(StateMachines machines) {
    this.machines = machines;
  }

  void addTo(Operations operations) {
    operations
        .answering("PublishStateMachineVersion", this::publish)
        .answering("ListStateMachineVersions", this::list)
        .answering("DeleteStateMachineVersion", this::delete);
  }

  private Map<String, @Nullable Object> publish(Members members) {
    String arn = members.text("stateMachineArn", 1, MAX_MACHINE_ARN);
    String description = members.optionalText("description", MAX_DESCRIPTION);
    String revision = members.optionalText("revisionId", MAX_DESCRIPTION);
    members.check();
    StateMachine machine = machines.changeable(arn);
    String current = machine.revision().publishedId();
    if (revision != null && !revision.equals(current)) {
      throw ServiceError.of(
          "ConflictException",
          "Failed to publish the State Machine version for revision " + revision
              + ". The current State Machine revision is " + current + ".");
    }
    return summary(machines.versions().publish(machine, description == null ? "" : description));
  }

  private Map<String, @Nullable Object> list(Members members) {
    String arn = members.text("stateMachineArn", 1, MAX_MACHINE_ARN);
    Page page = Page.of(members);
    machines.current(arn);
    return page.answer(
        "stateMachineVersions",
        machines.versions().list(arn).stream().map(VersionOperations::summary).toList());
  }

  private Map<String, @Nullable Object> delete(Members members) {
    String arn = members.text("stateMachineVersionArn", 1, MAX_ARN);
    members.check();
    machines.deleteVersion(arn);
    return Map.of();
  }

  private static Map<String, @Nullable Object> summary(MachineVersion version) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("stateMachineVersionArn", version.arn());
    members.put("creationDate", Timestamp.of(version.created()));
    return members;
  }
}
