package dev.stepworker.runtime.payload;

/** A payload that is no JSON, or not of the type that is asked for. Never repeats the payload. */
public final class PayloadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PayloadException(String message) {
    super(message, null, false, false);
  }
}
