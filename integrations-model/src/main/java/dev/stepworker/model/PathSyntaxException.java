package dev.stepworker.model;

/** Ends the scan of a text that is no path; the message says why. */
final class PathSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  PathSyntaxException(String message) {
    super(message);
  }
}
