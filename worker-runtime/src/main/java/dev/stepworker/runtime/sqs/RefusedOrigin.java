package dev.stepworker.runtime.sqs;

import dev.stepworker.api.TaskError;
import dev.stepworker.runtime.task.TaskOrigin;
import java.util.Optional;

/** The origin of a task that is failed with an error instead of being run. Thread-safe. */
record RefusedOrigin(TaskOrigin message, TaskError error) implements TaskOrigin {
  @Override
  public Optional<TaskError> refusal() {
    return Optional.of(error);
  }

  @Override
  public boolean handsBack() {
    return message.handsBack();
  }

  @Override
  public void onLost(Runnable listener) {
    message.onLost(listener);
  }

  @Override
  public void ended(Ending ending) {
    message.ended(ending);
  }
}
