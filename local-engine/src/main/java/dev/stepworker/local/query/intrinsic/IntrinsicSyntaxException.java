package dev.stepworker.local.query.intrinsic;

/** Says where the text of an intrinsic function's call is wrong. */
public final class IntrinsicSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IntrinsicSyntaxException(String text, int position, String problem) {
    super("'" + text + "' is not a valid intrinsic function call: " + problem + " at position "
        + position);
  }

  /** What is wrong and where; never null. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
