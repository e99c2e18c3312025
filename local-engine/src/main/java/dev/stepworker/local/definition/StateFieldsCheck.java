package dev.stepworker.local.definition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Refuses fields that a state of another type has. A field that no type has is left alone: it may
 * be newer than this check.
 */
final class StateFieldsCheck {
  private static final Set<String> FLOW = Set.of("InputPath", "OutputPath", "Output");
  private static final Set<String> RESULT = Set.of("ResultPath", "Parameters", "Assign");
  private static final Set<String> NEXT = Set.of("Next", "End");
  private static final Set<String> ERRORS = Set.of("ResultSelector", "Retry", "Catch");
  private static final Map<StateType, Set<String>> ALLOWED = Map.of(
      StateType.PASS,
      union(List.of(FLOW, RESULT, NEXT, Set.of("Result"))),
      StateType.TASK,
      union(List.of(
          FLOW,
          RESULT,
          NEXT,
          ERRORS,
          Set.of(
              "Arguments",
              "Resource",
              "Credentials",
              "TimeoutSeconds",
              "TimeoutSecondsPath",
              "HeartbeatSeconds",
              "HeartbeatSecondsPath"))),
      StateType.WAIT,
      union(List.of(
          FLOW, NEXT, Set.of("Assign", "Seconds", "SecondsPath", "Timestamp", "TimestampPath"))),
      StateType.PARALLEL,
      union(List.of(FLOW, RESULT, NEXT, ERRORS, Set.of("Arguments", "Branches"))),
      StateType.MAP,
      union(List.of(
          FLOW,
          RESULT,
          NEXT,
          ERRORS,
          Set.of(
              "ItemProcessor",
              "Iterator",
              "ItemsPath",
              "Items",
              "ItemSelector",
              "ItemReader",
              "ItemBatcher",
              "ResultWriter",
              "MaxConcurrency",
              "MaxConcurrencyPath",
              "ToleratedFailurePercentage",
              "ToleratedFailurePercentagePath",
              "ToleratedFailureCount",
              "ToleratedFailureCountPath",
              "Label"))),
      StateType.CHOICE,
      union(List.of(FLOW, Set.of("Assign", "Choices", "Default"))),
      StateType.SUCCEED,
      FLOW,
      StateType.FAIL,
      Set.of("Error", "Cause", "ErrorPath", "CausePath"));
  private static final Set<String> KNOWN =
      ALLOWED.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

  private final Fields fields;
  private final StateType type;

  StateFieldsCheck(Fields fields, StateType type) {
    this.fields = fields;
    this.type = type;
  }

  void check() {
    Set<String> allowed = ALLOWED.getOrDefault(type, KNOWN);
    fields.all().keySet().stream()
        .filter(name -> KNOWN.contains(name) && !allowed.contains(name))
        .forEach(name -> fields.problem(
            name, "Field '" + name + "' is not supported in a state of the type " + type.label()));
  }

  private static Set<String> union(List<Set<String>> sets) {
    return sets.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }
}
