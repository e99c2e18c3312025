package dev.stepworker.app.handlers;

import dev.stepworker.api.TaskType;
import dev.stepworker.app.config.HandlerSettings;
import dev.stepworker.runtime.StepWorkerBuilder;
import dev.stepworker.runtime.options.HandlerOptions;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A handler that was registered, waiting for its settings. Immutable.
 *
 * @param kind what it serves
 * @param type the contract it fulfils
 * @param queue the queue that the code names, empty for an activity
 * @param addition how it is added to a worker
 */
public record FoundHandler(
    Kind kind, TaskType<?, ?> type, Optional<String> queue, Addition addition) {

  /** What a handler serves. */
  public enum Kind {
    ACTIVITY,
    QUEUE
  }

  /** The name of the task, under which its settings are. */
  public String task() {
    return type.name();
  }

  public HandlerSettings settings() {
    return HandlerSettings.of(task());
  }

  /** Adds a handler to a worker with the address it serves and its other options. */
  @FunctionalInterface
  public interface Addition {
    /** An empty address means that the activity has the name of the task. */
    void addTo(
        StepWorkerBuilder worker, Optional<String> address, Consumer<HandlerOptions<?>> options);
  }
}
