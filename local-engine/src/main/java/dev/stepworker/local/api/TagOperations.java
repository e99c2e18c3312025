package dev.stepworker.local.api;

import dev.stepworker.local.executions.StateMachines;
import dev.stepworker.local.http.Members;
import dev.stepworker.local.http.Operations;
import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.tasks.Activities;
import dev.stepworker.local.tasks.StatesArn;
import dev.stepworker.local.tasks.Tags;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations on tags of state machines and activities. */
final class TagOperations {
  private static final int MAX_ARN = 256;

  private final Tags tags;
  private final StateMachines machines;
  private final Activities activities;

  TagOperations(Tags tags, StateMachines machines, Activities activities) {
    this.tags = tags;
    this.machines = machines;
    this.activities = activities;
  }

  void addTo(Operations operations) {
    operations
        .answering("TagResource", this::tag)
        .answering("UntagResource", this::untag)
        .answering("ListTagsForResource", this::list);
  }

  private Map<String, @Nullable Object> tag(Members members) {
    tags.add(existing(members), members);
    return Map.of();
  }

  private Map<String, @Nullable Object> untag(Members members) {
    tags.remove(existing(members), members.list("tagKeys"));
    return Map.of();
  }

  private Map<String, @Nullable Object> list(Members members) {
    return Map.of("tags", tags.list(existing(members)));
  }

  private String existing(Members members) {
    String arn = members.text("resourceArn", 1, MAX_ARN);
    members.check();
    StatesArn.parse(arn);
    if (machines.find(arn).isEmpty() && activities.find(arn).isEmpty()) {
      throw ServiceError.of("ResourceNotFound", "Resource not found: '" + arn + "'");
    }
    return arn;
  }
}
