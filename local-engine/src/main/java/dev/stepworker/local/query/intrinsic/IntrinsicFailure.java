package dev.stepworker.local.query.intrinsic;

/** Says why a call of an intrinsic function failed, in the service's words. */
public final class IntrinsicFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Takes the text that follows "had the following error: ". */
  public IntrinsicFailure(String message) {
    super(message, null, false, false);
  }

  /** What went wrong; never null. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
