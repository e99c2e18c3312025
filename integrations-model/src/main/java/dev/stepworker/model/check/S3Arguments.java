package dev.stepworker.model.check;

/** The object that says what to read or write: its name goes with the query language. */
final class S3Arguments {
  private S3Arguments() {}

  /** The name of the object in a state of that language. */
  static String nameIn(boolean jsonata) {
    return jsonata ? "Arguments" : "Parameters";
  }

  /** Reports the object under the name of the other language. */
  static void checkName(DefinitionRule rule, Place owner, boolean jsonata, Findings findings) {
    owner
        .find(nameIn(!jsonata))
        .ifPresent(wrong -> findings.add(
            rule,
            wrong,
            "belongs to " + (jsonata ? "JSONPath" : "JSONata") + "; call it " + nameIn(jsonata)));
  }
}
