package dev.stepworker.model;

import java.util.Optional;

/** The plain fields of states, in the order in which they are rendered. */
enum Slot {
  COMMENT("Comment"),
  INPUT_PATH("InputPath", QueryLanguage.JSONPATH),
  PARAMETERS("Parameters", QueryLanguage.JSONPATH),
  ARGUMENTS("Arguments", QueryLanguage.JSONATA),
  RESULT("Result", QueryLanguage.JSONPATH),
  SECONDS("Seconds"),
  TIMESTAMP("Timestamp"),
  ITEMS_PATH("ItemsPath", QueryLanguage.JSONPATH),
  ITEMS("Items", QueryLanguage.JSONATA),
  ITEM_SELECTOR("ItemSelector"),
  MAX_CONCURRENCY("MaxConcurrency"),
  ITEM_READER("ItemReader"),
  ITEM_BATCHER("ItemBatcher"),
  RESULT_WRITER("ResultWriter"),
  TOLERATED_FAILURE_PERCENTAGE("ToleratedFailurePercentage"),
  TOLERATED_FAILURE_COUNT("ToleratedFailureCount"),
  LABEL("Label"),
  ERROR("Error"),
  CAUSE("Cause"),
  CREDENTIALS("Credentials"),
  TIMEOUT("TimeoutSeconds"),
  HEARTBEAT("HeartbeatSeconds"),
  RESULT_SELECTOR("ResultSelector", QueryLanguage.JSONPATH),
  RESULT_PATH("ResultPath", QueryLanguage.JSONPATH),
  ASSIGN("Assign"),
  OUTPUT("Output", QueryLanguage.JSONATA),
  OUTPUT_PATH("OutputPath", QueryLanguage.JSONPATH);

  private final String field;
  private final Optional<QueryLanguage> only;

  Slot(String field) {
    this.field = field;
    this.only = Optional.empty();
  }

  Slot(String field, QueryLanguage only) {
    this.field = field;
    this.only = Optional.of(only);
  }

  String field() {
    return field;
  }

  /** What is wrong with the field in a state of that language; empty if nothing is. */
  Optional<String> problemIn(QueryLanguage language) {
    return only.filter(needed -> needed != language)
        .map(needed -> "belongs to " + needed.value() + "; the state is in " + language.value());
  }
}
