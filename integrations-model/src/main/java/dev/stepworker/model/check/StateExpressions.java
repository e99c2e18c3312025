package dev.stepworker.model.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The expressions of a JSONata state: Q5 to Q9. */
final class StateExpressions implements StateRule {
  private static final List<String> NUMBERS = List.of(
      "Seconds",
      "TimeoutSeconds",
      "HeartbeatSeconds",
      "MaxConcurrency",
      "ToleratedFailureCount",
      "ToleratedFailurePercentage",
      "MaxItems",
      "MaxItemsPerBatch",
      "MaxInputBytesPerBatch");
  private static final Set<String> PLAIN = Set.of("input", "context");
  private static final Set<String> WITH_RESULT = Set.of("Task", "Parallel", "Map");

  @Override
  public void check(StateView state, Findings findings) {
    if (state.isJsonata()) {
      Expressions.texts(state).forEach(text -> checkDelimiters(text, findings));
      checkWanted(state, findings);
      checkAll(state, findings);
    }
  }

  private static void checkAll(StateView state, Findings findings) {
    Set<String> result =
        WITH_RESULT.contains(state.type()) ? Set.of("input", "context", "result") : PLAIN;
    checkOwner(state.place(), result, findings);
    state.choices().forEach(rule -> checkOwner(rule, PLAIN, findings));
    state
        .catchers()
        .forEach(c -> checkOwner(c, Set.of("input", "context", "errorOutput"), findings));
  }

  /** @param after what {@code $states} has once the work is done, in Output and Assign */
  private static void checkOwner(Place owner, Set<String> after, Findings findings) {
    Expressions.in(owner).filter(text -> Jsonata.isExpression(text.text())).forEach(text -> {
      String field = text.location().substring(owner.location().length());
      boolean late = field.startsWith("/Output") || field.startsWith("/Assign");
      check(text, late ? after : PLAIN, findings);
    });
  }

  private static void check(Place text, Set<String> ofStates, Findings findings) {
    Jsonata jsonata = Jsonata.of(text.text());
    jsonata
        .problem()
        .ifPresent(problem -> findings.add(
            DefinitionRule.Q6, text, "is " + text.shown() + ", which does not parse: " + problem));
    JsonataScan scan = jsonata.scan();
    scan.ofStates().stream()
        .filter(field -> !ofStates.contains(field))
        .forEach(field -> findings.add(
            DefinitionRule.Q7,
            text,
            "reads $states." + field + ", which there is not here; there is "
                + String.join(", ", ofStates.stream().sorted().toList())));
    if (scan.freeVariables().contains("eval")) {
      findings.add(
          DefinitionRule.Q9, text, "calls $eval, which is not allowed; use $parse for JSON");
    }
    scan.withoutItem()
        .forEach(name -> findings.add(
            DefinitionRule.Q9,
            text,
            "reads '" + name
                + "', but an expression has no input of its own; begin with $states.input"
                + " or a variable"));
  }

  private static void checkDelimiters(Place text, Findings findings) {
    if (Jsonata.isMeant(text.text()) && !Jsonata.isExpression(text.text())) {
      findings.add(
          DefinitionRule.Q5,
          text,
          "is " + text.shown() + ", which is taken as plain text; begin with {% and end with %},"
              + " with nothing before or after");
    }
  }

  private static void checkWanted(StateView state, Findings findings) {
    Place place = state.place();
    Stream.of(place, place.at("ItemBatcher"), place.at("ItemReader").at("ReaderConfig"))
        .flatMap(owner -> NUMBERS.stream().flatMap(field -> owner.find(field).stream()))
        .filter(number -> number.isText() && !Jsonata.isExpression(number.text()))
        .forEach(
            n -> findings.addValue(DefinitionRule.Q8, n, "a number or an expression in {% %}"));
    place
        .find("Items")
        .filter(i -> !i.json().isContainerNode() && !Jsonata.isExpression(i.text()))
        .ifPresent(
            i -> findings.addValue(DefinitionRule.Q8, i, "a list or an expression in {% %}"));
    state.choices().stream()
        .flatMap(rule -> rule.find("Condition").stream())
        .filter(c -> !c.json().isBoolean() && !Jsonata.isExpression(c.text()))
        .forEach(
            c -> findings.addValue(DefinitionRule.Q8, c, "true, false or an expression in {% %}"));
  }
}
