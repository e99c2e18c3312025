package dev.stepworker.model.path;

/** Ends the scan of a text that is no path; the message says why. */
final class PathSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean tooDeep;

  PathSyntaxException(String message) {
    this(message, false);
  }

  private PathSyntaxException(String message, boolean tooDeep) {
    super(message);
    this.tooDeep = tooDeep;
  }

  static PathSyntaxException tooDeep(int limit) {
    return new PathSyntaxException("functions are nested more than " + limit + " deep", true);
  }

  boolean isTooDeep() {
    return tooDeep;
  }
}
