package dev.stepworker.local.interpreter;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a task when it is scheduled.
 *
 * @param arguments JSON text
 * @param credentials what {@code Credentials} came to; null if there are none
 */
record TaskSchedule(
    String arguments, TaskTimes times, @Nullable Object credentials) {
  static TaskSchedule of(String arguments, TaskTimes times) {
    return new TaskSchedule(arguments, times, null);
  }

  /** The credentials as events show them. */
  @Nullable Object taskCredentials() {
    Object roleArn = JsonObjects.of(credentials).get("RoleArn");
    return roleArn == null ? null : Map.of("roleArn", roleArn);
  }

  /** Leaves the arguments out. */
  @Override
  public String toString() {
    return "TaskSchedule[" + times + "]";
  }
}
