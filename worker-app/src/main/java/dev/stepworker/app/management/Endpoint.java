package dev.stepworker.app.management;

/** What one path answers. Thread-safe; may block for a short while. */
@FunctionalInterface
interface Endpoint {
  /** The answer now. {@code accept} is the request's Accept header, empty without one. */
  Answer answer(String accept);
}
