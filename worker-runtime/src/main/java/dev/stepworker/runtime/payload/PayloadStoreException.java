package dev.stepworker.runtime.payload;

/** The payload store did not do what it was asked. Repeats neither payload nor reference. */
public final class PayloadStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PayloadStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
