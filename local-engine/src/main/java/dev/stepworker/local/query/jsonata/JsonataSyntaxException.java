package dev.stepworker.local.query.jsonata;

/** Says why a text is not a JSONata expression. */
public final class JsonataSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JsonataSyntaxException(String message) {
    super(message, null, false, false);
  }

  /**
   * JSONata's code and message, such as {@code S0207: Unexpected end of expression}; never null.
   */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
