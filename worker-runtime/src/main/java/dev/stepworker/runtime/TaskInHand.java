package dev.stepworker.runtime;

import dev.stepworker.api.TaskInfo;
import dev.stepworker.api.TaskToken;
import java.time.Instant;

/**
 * A task that a worker has, for people who look at it. Immutable; holds no token.
 *
 * @param handler the name of its task type
 * @param hash the short hash of its token, as the log shows it
 * @param receivedAt when it came
 */
public record TaskInHand(String handler, String hash, Instant receivedAt) {
  static TaskInHand of(TaskToken token, TaskInfo info) {
    return new TaskInHand(info.type(), token.hash(), info.receivedAt());
  }
}
