package dev.stepworker.runtime.http;

import java.io.IOException;

/** A call failed before any of it was sent: it certainly did nothing. */
public final class NotSentException extends IOException {
  private static final long serialVersionUID = 1L;

  public NotSentException(String message) {
    super(message);
  }

  public NotSentException(String message, Throwable cause) {
    super(message, cause);
  }
}
