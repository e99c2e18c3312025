package dev.stepworker.local.query.jsonata;

/** Says that an evaluation took too long, nested too deep or built too large a value. */
final class BoundExceeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private BoundExceeded(String message) {
    super(message, null, false, false);
  }

  static BoundExceeded time() {
    return new BoundExceeded("Expression evaluation timeout: Check for infinite loop");
  }

  static BoundExceeded depth() {
    return new BoundExceeded("Stack overflow error: Check for non-terminating recursive function. "
        + "Consider rewriting as tail-recursive");
  }

  static BoundExceeded memory() {
    return new BoundExceeded(
        "Expression evaluation memory limit exceeded: Check for excessive memory usage");
  }
}
