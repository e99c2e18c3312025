package dev.stepworker.local.definition;

/** The language in which a state's expressions are written. */
public enum QueryLanguage {
  JSON_PATH("JSONPath"),
  JSONATA("JSONata");

  private final String label;

  QueryLanguage(String label) {
    this.label = label;
  }

  /** The name a definition uses. */
  public String label() {
    return label;
  }
}
