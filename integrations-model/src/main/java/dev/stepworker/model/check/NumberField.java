package dev.stepworker.model.check;

import dev.stepworker.model.path.PathSyntax;
import java.util.Optional;

/**
 * A field that holds a whole number: also an expression in JSONata, or, under a name that ends in
 * {@code Path}, a path in JSONPath.
 *
 * @param rule the rule that a wrong number or path breaks
 * @param once the rule that number and path together break
 * @param field the name without {@code Path}
 */
record NumberField(DefinitionRule rule, DefinitionRule once, String field, long least, long most) {

  /** A field all of whose troubles break one rule. */
  static NumberField of(DefinitionRule rule, String field, long least, long most) {
    return new NumberField(rule, rule, field, least, most);
  }

  void check(Place object, boolean jsonata, Findings findings) {
    object.find(field).ifPresent(number -> checkNumber(number, jsonata, findings));
    Optional<Place> path = object.find(field + "Path").filter(found -> !jsonata);
    path.ifPresent(found -> StatePaths.check(rule, found, PathSyntax.REFERENCE, findings));
    path.ifPresent(found -> new FieldPair(once, found.name(), field).check(object, findings));
  }

  private void checkNumber(Place number, boolean jsonata, Findings findings) {
    if (!(jsonata && number.isText()) && !number.isInteger(least, most)) {
      findings.addValue(rule, number, requirement());
    }
  }

  private String requirement() {
    return most == Long.MAX_VALUE
        ? "a whole number from " + least
        : "a whole number from " + least + " to " + most;
  }
}
