package dev.stepworker.model.check;

import dev.stepworker.model.path.PathSyntax;
import java.util.stream.Stream;

/** What a Map state reads and how it runs: A1 to A4, A10, A12. */
final class MapFields implements StateRule {

  @Override
  public void check(StateView state, Findings findings) {
    if (!state.isA("Map")) {
      return;
    }
    Place map = state.place();
    checkProcessors(map, findings);
    new FieldPair(DefinitionRule.A2, "Parameters", "ItemSelector").check(map, findings);
    new FieldPair(DefinitionRule.A2, "ItemsPath", "ItemReader").check(map, findings);
    new FieldPair(DefinitionRule.A2, "Items", "ItemReader").check(map, findings);
    NumberField.of(DefinitionRule.A3, "MaxConcurrency", 0, Long.MAX_VALUE)
        .check(map, state.isJsonata(), findings);
    NumberField.of(DefinitionRule.A10, "ToleratedFailureCount", 0, Long.MAX_VALUE)
        .check(map, state.isJsonata(), findings);
    checkPercentage(state, findings);
    map.find("ItemsPath")
        .filter(path -> !state.isJsonata())
        .ifPresent(
            path -> StatePaths.check(DefinitionRule.A4, path, PathSyntax.REFERENCE, findings));
    checkOldNames(map, findings);
  }

  private static void checkProcessors(Place map, Findings findings) {
    if (!map.has("ItemProcessor") && !map.has("Iterator")) {
      findings.add(DefinitionRule.A1, map, "has no ItemProcessor; say what to do with an item");
    }
    new FieldPair(DefinitionRule.A1, "Iterator", "ItemProcessor").check(map, findings);
    Stream.of("ItemProcessor", "Iterator")
        .flatMap(field -> map.find(field).stream())
        .filter(processor -> !processor.json().isObject())
        .forEach(processor ->
            findings.addValue(DefinitionRule.A1, processor, "an object with StartAt and States"));
  }

  private static void checkPercentage(StateView state, Findings findings) {
    Place map = state.place();
    Place percentage = map.at("ToleratedFailurePercentage");
    boolean fits = percentage.json().isNumber()
        && percentage.json().doubleValue() >= 0
        && percentage.json().doubleValue() <= 100;
    if (map.has(percentage.name()) && !fits && !(state.isJsonata() && percentage.isText())) {
      findings.addValue(DefinitionRule.A10, percentage, "a number from 0 to 100");
    }
    if (!state.isJsonata()) {
      String path = percentage.name() + "Path";
      new FieldPair(DefinitionRule.A10, path, percentage.name()).check(map, findings);
      map.find(path)
          .ifPresent(p -> StatePaths.check(DefinitionRule.A10, p, PathSyntax.REFERENCE, findings));
    }
  }

  private static void checkOldNames(Place map, Findings findings) {
    map.find("Iterator")
        .ifPresent(
            old -> findings.add(DefinitionRule.A12, old, "is an old name; call it ItemProcessor"));
    map.find("Parameters")
        .ifPresent(
            old -> findings.add(DefinitionRule.A12, old, "is an old name; call it ItemSelector"));
  }
}
