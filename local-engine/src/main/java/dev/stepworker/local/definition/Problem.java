package dev.stepworker.local.definition;

/**
 * One reason why a definition is refused.
 *
 * @param code the kind of problem, such as {@code SCHEMA_VALIDATION_FAILED}
 * @param message what is wrong and what to do
 * @param location where in the definition, as {@code /States/Name/Next}
 */
public record Problem(String code, String message, String location) {
  static final String SCHEMA = "SCHEMA_VALIDATION_FAILED";
  static final String MISSING_TARGET = "MISSING_TRANSITION_TARGET";
  static final String MISSING_END = "MISSING_END_STATE";
  static final String NOT_JSONATA = "INVALID_JSONATA_EXPRESSION";
  static final String NOT_JSON = "INVALID_JSON_DESCRIPTION";

  @Override
  public String toString() {
    return code + ": " + message + (location.isEmpty() ? "" : " at " + location);
  }
}
