package dev.stepworker.local.interpreter;

/** Carries a failure out of the evaluation of a state's fields. */
final class StateFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  StateFailure(Failure failure) {
    super(failure.cause(), null, false, false);
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }
}
