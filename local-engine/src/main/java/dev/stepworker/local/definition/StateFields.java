package dev.stepworker.local.definition;

import java.util.Optional;

/** The fields of one state, and the parts that many types of state have. */
final class StateFields {
  private final String name;
  private final QueryLanguage queryLanguage;
  private final QueryLanguage inherited;
  private final Fields own;

  StateFields(String name, QueryLanguage inherited, Fields own) {
    this.name = name;
    this.inherited = inherited;
    this.queryLanguage = DefinitionParser.queryLanguage(own, inherited);
    this.own = own;
  }

  String name() {
    return name;
  }

  QueryLanguage queryLanguage() {
    return queryLanguage;
  }

  /** The language of the machine, which nested states take on. */
  QueryLanguage inherited() {
    return inherited;
  }

  Fields own() {
    return own;
  }

  boolean isJsonata() {
    return queryLanguage == QueryLanguage.JSONATA;
  }

  DataFlow dataFlow() {
    return new DataFlow(
        own.path("InputPath"),
        own.field(isJsonata() ? "Arguments" : "Parameters"),
        own.field("ResultSelector"),
        own.path("ResultPath"),
        own.path("OutputPath"),
        own.field("Output"),
        own.field("Assign"));
  }

  ErrorHandling errors() {
    return new ErrorHandlingParser(own).parse();
  }

  Transition transition() {
    boolean ends = Boolean.TRUE.equals(own.all().get("End"));
    Optional<String> next = own.text("Next");
    if (ends == next.isPresent()) {
      own.problems().schema(own.location(), "Exactly one of 'Next' and \"End\": true is needed");
    }
    return next.map(Transition::to).orElseGet(Transition::end);
  }
}
