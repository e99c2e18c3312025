package dev.stepworker.api.spi;

import dev.stepworker.api.TaskError;
import dev.stepworker.api.TaskInfo;
import java.util.Optional;

/** Names the error of a failed task where the exception's own class does not. Thread-safe. */
@FunctionalInterface
public interface ErrorMapper {
  /**
   * Names an error.
   *
   * @param failure what the handler threw, with the wrappers of async code taken off
   * @return empty to leave it to the next mapper, and at last to {@code TaskFailure},
   *     {@code ErrorName} and the class name
   */
  Optional<TaskError> map(Throwable failure, TaskInfo task);
}
