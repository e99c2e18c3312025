package dev.stepworker.local.forward;

/** A task that cannot be forwarded; the message says why and what to do. */
final class ForwardingException extends Exception {
  private static final long serialVersionUID = 1L;

  ForwardingException(String message) {
    super(message);
  }

  ForwardingException(String message, Throwable cause) {
    super(message, cause);
  }
}
