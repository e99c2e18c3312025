package dev.stepworker.local.items;

/** Says why items cannot be read or results cannot be written, and what to do. */
public final class ItemAccessException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ItemAccessException(String message) {
    super(message);
  }

  ItemAccessException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What to tell the execution. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
