package dev.stepworker.api;

/** Ends a handler that hands its task back; see {@link TaskContext#release}. Immutable. */
public final class TaskReleasedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TaskReleasedException(String why) {
    super(why, null, false, false);
  }
}
