package dev.stepworker.local.definition;

import java.util.List;

/** Refuses fields of the other query language. */
final class LanguageCheck {
  private static final List<String> JSON_PATH_ONLY = List.of(
      "InputPath",
      "Parameters",
      "ResultSelector",
      "ResultPath",
      "OutputPath",
      "ItemsPath",
      "SecondsPath",
      "TimestampPath",
      "TimeoutSecondsPath",
      "HeartbeatSecondsPath",
      "MaxConcurrencyPath",
      "ToleratedFailureCountPath",
      "ToleratedFailurePercentagePath",
      "ErrorPath",
      "CausePath",
      "Result");
  private static final List<String> JSONATA_ONLY = List.of("Arguments", "Output", "Items");

  private final StateFields fields;

  LanguageCheck(StateFields fields) {
    this.fields = fields;
  }

  void check() {
    if (isReverted()) {
      fields
          .own()
          .problem(
              "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine");
      return;
    }
    List<String> refused = fields.isJsonata() ? JSON_PATH_ONLY : JSONATA_ONLY;
    for (String name : refused) {
      if (fields.own().has(name)) {
        refuse(name);
      }
    }
  }

  private boolean isReverted() {
    return fields.inherited() == QueryLanguage.JSONATA && !fields.isJsonata();
  }

  private void refuse(String name) {
    QueryLanguage other = fields.isJsonata() ? QueryLanguage.JSON_PATH : QueryLanguage.JSONATA;
    fields
        .own()
        .problem("The QueryLanguage is set to '" + fields.queryLanguage().label() + "', but field '"
            + name + "' is only supported for the '" + other.label() + "' QueryLanguage");
  }
}
