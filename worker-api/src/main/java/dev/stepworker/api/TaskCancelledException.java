package dev.stepworker.api;

/** Ends a handler whose task was given up; the runtime reports nothing for it. Immutable. */
public final class TaskCancelledException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Cancellation.Reason reason;

  public TaskCancelledException(Cancellation.Reason reason) {
    super("Task was cancelled: " + reason);
    this.reason = reason;
  }

  public Cancellation.Reason reason() {
    return reason;
  }
}
