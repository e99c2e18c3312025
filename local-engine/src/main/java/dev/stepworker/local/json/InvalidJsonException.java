package dev.stepworker.local.json;

/** Says that a text is not JSON; the message tells where, never what the text holds. */
public final class InvalidJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidJsonException(String message) {
    super(message);
  }
}
