package dev.stepworker.runtime.task;

import dev.stepworker.api.ErrorName;
import dev.stepworker.api.TaskError;
import dev.stepworker.api.TaskFailure;
import dev.stepworker.api.TaskInfo;
import dev.stepworker.api.spi.ErrorMapper;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names the error of a failed task: by the mappers in their order, by {@link TaskFailure}, by
 * {@link ErrorName}, and at last by the exception's class. Thread-safe.
 */
public final class FailureNames {
  private static final Logger log = LoggerFactory.getLogger(FailureNames.class);
  private static final int MAX_NAME_LENGTH = 256;

  private final List<ErrorMapper> mappers;

  public FailureNames(List<ErrorMapper> mappers) {
    this.mappers = List.copyOf(mappers);
  }

  /** What the state machine is told of a failure. */
  TaskError nameFor(Throwable failure, TaskInfo task) {
    for (ErrorMapper mapper : mappers) {
      Optional<TaskError> mapped = ask(mapper, failure, task);
      if (mapped.isPresent()) {
        return mapped.get();
      }
    }
    return new TaskError(ownName(failure), cause(failure));
  }

  /** Whether the handler failed on purpose: that is an answer, and no news for the log. */
  static boolean isIntended(Throwable failure) {
    return failure instanceof TaskFailure
        || failure.getClass().isAnnotationPresent(ErrorName.class);
  }

  private static Optional<TaskError> ask(ErrorMapper mapper, Throwable failure, TaskInfo task) {
    try {
      return Objects.requireNonNull(mapper.map(failure, task), "Mapper returned null");
    } catch (Throwable e) {
      log.warn("Error mapper failed mapper={}", mapper.getClass().getName(), e);
      return Optional.empty();
    }
  }

  private static String ownName(Throwable failure) {
    if (failure instanceof TaskFailure named) {
      return named.error();
    }
    ErrorName annotation = failure.getClass().getAnnotation(ErrorName.class);
    if (annotation != null && isAllowed(annotation.value())) {
      return annotation.value();
    }
    String className = failure.getClass().getName();
    return className.substring(0, Math.min(className.length(), MAX_NAME_LENGTH));
  }

  private static boolean isAllowed(String name) {
    return !name.isEmpty() && name.length() <= MAX_NAME_LENGTH && !name.startsWith("States.");
  }

  private static String cause(Throwable failure) {
    try {
      String message = failure.getMessage();
      return message == null ? failure.getClass().getName() : message;
    } catch (Throwable e) { // of the exception's own making
      return failure.getClass().getName();
    }
  }
}
