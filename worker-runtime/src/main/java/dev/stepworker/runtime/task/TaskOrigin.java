package dev.stepworker.runtime.task;

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
    UNREPORTED
  }

  /** Whether the origin gives released tasks to other workers by itself. */
  boolean handsBack();

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
