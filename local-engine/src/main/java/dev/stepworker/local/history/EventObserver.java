package dev.stepworker.local.history;

/** Hears of the events of all executions as they are recorded; called on the engine's loop. */
@FunctionalInterface
public interface EventObserver {
  /** Nobody wants to know. */
  EventObserver NONE = (executionArn, event) -> {};

  /** An event was added to the history of an execution. */
  void recorded(String executionArn, HistoryEvent event);

  /** Lets another one hear of each event after this one. */
  default EventObserver andThen(EventObserver next) {
    return (executionArn, event) -> {
      recorded(executionArn, event);
      next.recorded(executionArn, event);
    };
  }
}
