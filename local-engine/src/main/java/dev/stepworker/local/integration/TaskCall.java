package dev.stepworker.local.integration;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One task to do.
 *
 * @param arguments what the state gives the task, plain JSON values
 * @param executionArn the execution that wants it done
 * @param stateName the state that wants it done
 * @param token answers a task that waits for it; empty in the other patterns
 */
public record TaskCall(
    TaskResource resource,
    @Nullable Object arguments,
    String executionArn,
    String stateName,
    Optional<String> token) {

  /** Leaves the token and the arguments out. */
  @Override
  public String toString() {
    return "TaskCall[" + resource.arn() + " in " + stateName + " of " + executionArn + "]";
  }
}
