package dev.stepworker.model;

/**
 * A closed set of words that a service knows; implemented by enums.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html">Parameters
 *     of a task</a>
 */
public interface Constant {
  /** The name of the constant. */
  String name();

  /** The word as the service writes it; the constant's own name unless overridden. */
  default String value() {
    return name();
  }
}
