package dev.stepworker.model;

/**
 * The language in which a state reads and shapes its data.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html">Data
 *     transformation in Step Functions</a>
 */
public enum QueryLanguage {
  /** Paths such as {@code $.order.id} and intrinsic functions; the default. */
  JSONPATH("JSONPath"),
  /** Expressions such as <code>{% $states.input.order.id %}</code>. */
  JSONATA("JSONata");

  private final String value;

  QueryLanguage(String value) {
    this.value = value;
  }

  /** The word in the field {@code QueryLanguage}. */
  public String value() {
    return value;
  }
}
