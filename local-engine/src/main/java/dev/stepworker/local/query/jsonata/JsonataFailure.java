package dev.stepworker.local.query.jsonata;

/**
 * Says how an evaluation ended without a value; the message follows the sentence that names
 * expression and field.
 */
public final class JsonataFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Takes what follows "The JSONata expression '...' specified for the field '...' ". */
  JsonataFailure(String message) {
    super(message, null, false, false);
  }

  /** What went wrong; never null. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
