package dev.stepworker.model.conformance;

/**
 * The model offers no way to write this input down, which refuses it as surely as an exception: a
 * pattern without a factory, a text put together from paths, a path in another unit than its
 * field's.
 */
final class NotExpressibleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotExpressibleException(String message) {
    super(message);
  }
}
