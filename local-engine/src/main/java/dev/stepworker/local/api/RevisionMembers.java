package dev.stepworker.local.api;

import dev.stepworker.local.executions.MachineRevision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What describing operations say of a revision. */
final class RevisionMembers {
  private RevisionMembers() {}

  static Map<String, @Nullable Object> of(MachineRevision revision, boolean withDefinition) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    if (withDefinition) {
      members.put("definition", revision.definition());
      Map<String, List<String>> references = VariableReferences.of(revision.definition());
      if (!references.isEmpty()) {
        members.put("variableReferences", references);
      }
    }
    members.put("roleArn", revision.roleArn());
    members.putAll(revision.configuration().members());
    if (!revision.id().isEmpty()) {
      members.put("revisionId", revision.id());
    }
    return members;
  }
}
