package dev.stepworker.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which fields go with which query language: Q1 to Q4. */
final class LanguageFields implements StateRule {
  private static final List<String> JSONPATH = List.of("Parameters", "ResultSelector", "Result");
  private static final List<String> JSONATA = List.of("Arguments", "Output", "Items");
  private static final List<String> IN_BOTH = List.of("Next", "Comment", "Assign", "Output");

  @Override
  public void check(StateView state, Findings findings) {
    state.place().find("QueryLanguage").ifPresent(own -> checkOwn(state, own, findings));
    if (state.isJsonata()) {
      wrongInJsonata(state)
          .forEach(field -> findings.add(
              DefinitionRule.Q2, field, "belongs to JSONPath; the state is in JSONata"));
      return;
    }
    DefinitionRule rule = state.fallsBackToJsonPath() ? DefinitionRule.Q4 : DefinitionRule.Q3;
    String why = state.fallsBackToJsonPath()
        ? "belongs to JSONata; nested states take the language of the machine, JSONPath: give this"
            + " state \"QueryLanguage\": \"JSONata\""
        : "belongs to JSONata; the state is in JSONPath";
    wrongInJsonPath(state).forEach(field -> findings.add(rule, field, why));
  }

  private static void checkOwn(StateView state, Place own, Findings findings) {
    if (!List.of("JSONPath", "JSONata").contains(own.text())) {
      findings.addValue(DefinitionRule.Q1, own, "'JSONPath' or 'JSONata'");
    } else if (state.scope().machineIsJsonata() && !state.isJsonata()) {
      findings.add(
          DefinitionRule.Q1,
          state.place(),
          "turns to JSONPath in a JSONata machine; only the reverse is allowed");
    }
  }

  private static Stream<Place> wrongInJsonata(StateView state) {
    Stream<Place> own = state.place().fields().stream().filter(LanguageFields::isJsonPath);
    Stream<Place> inMap = Stream.of("ItemBatcher", "ItemReader")
        .filter(field -> state.isA("Map"))
        .flatMap(field -> withConfig(state.place().at(field)))
        .filter(field -> field.name().endsWith("Path"));
    Stream<Place> inRules = state.choices().stream()
        .flatMap(rule -> rule.fields().stream())
        .filter(f -> !IN_BOTH.contains(f.name()) && !f.name().equals("Condition"));
    Stream<Place> inCatchers =
        state.catchers().stream().flatMap(catcher -> catcher.find("ResultPath").stream());
    return Stream.of(own, inMap, inRules, inCatchers).flatMap(each -> each);
  }

  private static List<Place> wrongInJsonPath(StateView state) {
    List<Place> wrong = new ArrayList<>();
    JSONATA.forEach(field -> state.place().find(field).ifPresent(wrong::add));
    for (Place rule : state.choices()) {
      rule.find("Condition").ifPresent(wrong::add);
      rule.find("Output").ifPresent(wrong::add);
    }
    state.catchers().forEach(catcher -> catcher.find("Output").ifPresent(wrong::add));
    return wrong;
  }

  private static boolean isJsonPath(Place field) {
    return JSONPATH.contains(field.name()) || field.name().endsWith("Path");
  }

  private static Stream<Place> withConfig(Place object) {
    return Stream.concat(object.fields().stream(), object.at("ReaderConfig").fields().stream());
  }
}
