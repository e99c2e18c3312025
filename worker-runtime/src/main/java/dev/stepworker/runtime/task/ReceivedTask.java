package dev.stepworker.runtime.task;

import dev.stepworker.api.TaskToken;
import dev.stepworker.runtime.payload.TaskInput;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A task as it came. Immutable.
 *
 * @param message what brought it; null for an activity's task
 */
public record ReceivedTask(
    TaskToken token,
    TaskInput input,
    TaskOrigin origin,
    @Nullable Message message) {

  /** A task of an activity. */
  public static ReceivedTask ofActivity(TaskToken token, TaskInput input) {
    return new ReceivedTask(token, input, TaskOrigin.activity(), null);
  }

  Optional<Message> brought() {
    return Optional.ofNullable(message);
  }
}
