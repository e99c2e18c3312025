package dev.stepworker.local.tasks;

import dev.stepworker.local.http.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A registered activity.
 *
 * @param arn its ARN
 * @param name 1 to 80 characters
 * @param created when it was created first
 */
public record Activity(String arn, String name, Instant created) {

  /** As DescribeActivity and ListActivities tell it. */
  Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("activityArn", arn);
    members.put("name", name);
    members.put("creationDate", Timestamp.of(created));
    return members;
  }
}
