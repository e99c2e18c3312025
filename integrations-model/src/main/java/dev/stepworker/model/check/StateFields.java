package dev.stepworker.model.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which type a state has, and which fields with it: S1 to S3. */
final class StateFields implements StateRule {
  private static final List<String> EVERY =
      List.of("Type", "Comment", "QueryLanguage", "Next", "End");
  private static final List<String> DATA = List.of("InputPath", "OutputPath", "Output");
  private static final List<String> STEP = List.of("Assign");
  private static final List<String> RESULT = List.of("Parameters", "ResultPath");
  private static final List<String> WORK = List.of("ResultSelector", "Retry", "Catch");
  private static final Map<String, Set<String>> BY_TYPE = Map.of(
      "Pass", fields(DATA, STEP, RESULT, List.of("Result")),
      "Task",
          fields(
              DATA, STEP, RESULT, WORK, List.of("Arguments", "Resource", "Credentials"), clocks()),
      "Choice", fields(DATA, STEP, List.of("Choices", "Default")),
      "Wait", fields(DATA, STEP, withPath("Seconds", "Timestamp")),
      "Succeed", fields(DATA),
      "Fail", fields(withPath("Error", "Cause")),
      "Parallel", fields(DATA, STEP, RESULT, WORK, List.of("Arguments", "Branches")),
      "Map", fields(DATA, STEP, RESULT, WORK, map()));

  /** Whether it is an object of a known type, which the other rules take for granted. */
  static boolean isState(StateView state, Findings findings) {
    Place place = state.place();
    if (!place.json().isObject()) {
      findings.addValue(DefinitionRule.S1, place, "an object with a Type");
      return false;
    }
    if (!place.has("Type")) {
      findings.add(DefinitionRule.S1, place, "has no Type; add one of " + types());
      return false;
    }
    if (!BY_TYPE.containsKey(state.type())) {
      findings.addValue(DefinitionRule.S1, place.at("Type"), "one of " + types());
      return false;
    }
    return true;
  }

  @Override
  public void check(StateView state, Findings findings) {
    Set<String> known = BY_TYPE.getOrDefault(state.type(), Set.of());
    for (Place field : state.place().fields()) {
      if (!known.contains(field.name())) {
        findings.add(
            DefinitionRule.S2, field, "is no field of a " + state.type() + " state; leave it out");
      }
    }
    state
        .place()
        .find("Comment")
        .filter(comment -> !comment.isText())
        .ifPresent(comment -> findings.addValue(DefinitionRule.S3, comment, "a text"));
  }

  private static String types() {
    return String.join(", ", BY_TYPE.keySet().stream().sorted().toList());
  }

  private static List<String> clocks() {
    return withPath("TimeoutSeconds", "HeartbeatSeconds");
  }

  private static List<String> map() {
    return Stream.of(
            withPath("MaxConcurrency", "ToleratedFailureCount", "ToleratedFailurePercentage"),
            List.of("ItemProcessor", "Iterator", "Items", "ItemsPath", "ItemSelector"),
            List.of("ItemReader", "ItemBatcher", "ResultWriter", "Label"))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> withPath(String... fields) {
    return Stream.of(fields).flatMap(field -> Stream.of(field, field + "Path")).toList();
  }

  @SafeVarargs
  private static Set<String> fields(List<String>... lists) {
    Set<String> fields = new HashSet<>(EVERY);
    for (List<String> list : lists) {
      fields.addAll(list);
    }
    return Set.copyOf(fields);
  }
}
