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
  private final StateType type;

  LanguageCheck(StateFields fields, StateType type) {
    this.fields = fields;
    this.type = type;
  }

  void check() {
    List<String> refused = fields.isJsonata() ? JSON_PATH_ONLY : JSONATA_ONLY;
    for (String name : refused) {
      if (fields.own().has(name)) {
        fields
            .own()
            .problem(
                name,
                "'" + name + "' is not supported in a " + type.label() + " state that uses "
                    + fields.queryLanguage().label());
      }
    }
  }
}
