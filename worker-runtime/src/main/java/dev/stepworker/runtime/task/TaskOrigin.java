package dev.stepworker.runtime.task;

import dev.stepworker.api.TaskError;
import java.time.Duration;
import java.util.Optional;

/** Where a task came from, as far as it has to know how the task ended. Thread-safe. */
public interface TaskOrigin {
  /** How a task ended here. */
  enum Ending {
    /** Its outcome was reported. */
    COMPLETED,
    /** It was over before: there is nothing to report. */
    DEAD,
    /** It goes back, for another worker. */
    RELEASED,
    /** Its token was given away. */
    DETACHED,
    /** Its outcome did not reach the service. */
    UNREPORTED,
    /** It was not done, and comes again later. */
    LEFT
  }

  /** Whether the origin gives released tasks to other workers by itself. */
  boolean handsBack();

  /**
   * Whether the service is asked, before the task is done, if it is still wanted.
   *
   * @param waited how long the service may have waited for this worker
   */
  default boolean isDoubtful(Duration waited, Optional<Duration> heartbeatTimeout) {
    return false;
  }

  /** Whether another worker may have had the task, and kept it alive, before it came here. */
  default boolean cameBefore() {
    return false;
  }

  /** What the task is failed with instead of being run; empty for one that may run. */
  default Optional<TaskError> refusal() {
    return Optional.empty();
  }

  /** The task's handler is about to run. Must not block. */
  default void started() {}

  /** Says whom to tell when other workers may be given the task meanwhile. */
  default void onLost(Runnable listener) {}

  /** Called once, when all is done for the task. Must not block. */
  void ended(Ending ending);

  /** The origin of an activity's tasks: the service keeps the account. */
  static TaskOrigin activity() {
    return ActivityOrigin.INSTANCE;
  }

  /** Has nothing to do. */
  enum ActivityOrigin implements TaskOrigin {
    INSTANCE;

    @Override
    public boolean handsBack() {
      return false;
    }

    @Override
    public void ended(Ending ending) {}
  }
}
