package dev.stepworker.local.statetest;

import dev.stepworker.local.integration.IntegrationPattern;
import dev.stepworker.local.integration.TaskResource;
import dev.stepworker.local.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A state in a state machine made for it: where it would go on to other states, it meets stand-ins
 * that only tell which way was taken.
 *
 * <p>Built once, read afterwards.
 */
final class StateUnderTest {
  private static final String STAND_IN = "stand-in ";
  private static final String BEFORE = "variables";
  private static final String JSONATA = "JSONata";
  private static final Set<String> WORK = Set.of("Task", "Map", "Parallel");

  private final String name;
  private final Map<String, @Nullable Object> state;
  private final Map<String, StandIn> standIns = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> rewritten;

  StateUnderTest(String name, Map<String, @Nullable Object> state) {
    this.name = name;
    this.state = state;
    this.rewritten = rewrite(state, OptionalInt.empty());
  }

  /**
   * A state that a stand-in stands for.
   *
   * @param catcher the place of the Catch that leads to it
   */
  record StandIn(String target, OptionalInt catcher) {
    boolean isCaught() {
      return catcher.isPresent();
    }
  }

  String name() {
    return name;
  }

  /** A field of the state as it was written. */
  @Nullable Object field(String field) {
    return state.get(field);
  }

  String type() {
    return String.valueOf(state.get("Type"));
  }

  /** Whether a field is written as null, which is not the same as left out. */
  boolean isNull(String field) {
    return state.containsKey(field) && state.get(field) == null;
  }

  /** Whether a state of this name is in its branches or its item processor. */
  boolean contains(String stateName) {
    return new StateSearch(stateName).within(state).isPresent();
  }

  /** Whether the state's result comes from work that a mock can stand in for. */
  boolean isWork() {
    return WORK.contains(type());
  }

  boolean isActivity() {
    return resource()
        .filter(found -> found.type() == TaskResource.Type.ACTIVITY)
        .isPresent();
  }

  /** Whether it is a task that waits for a job or a callback. */
  boolean isWaiting() {
    return resource()
        .filter(found -> found.pattern() != IntegrationPattern.REQUEST_RESPONSE)
        .isPresent();
  }

  private Optional<TaskResource> resource() {
    return TaskResource.parse(String.valueOf(state.get("Resource")));
  }

  /** The state a stand-in of this name stands for. */
  Optional<StandIn> standIn(String stateName) {
    return Optional.ofNullable(standIns.get(stateName));
  }

  /** The definition of a state machine that runs the state with these variables. */
  String definition(Map<String, @Nullable Object> variables, String queryLanguage) {
    return definition(rewritten, variables, queryLanguage);
  }

  /** The same without the state's Retry: a tested state runs once. */
  String definitionOfOneAttempt(Map<String, @Nullable Object> variables, String queryLanguage) {
    Map<String, @Nullable Object> once = new LinkedHashMap<>(rewritten);
    once.remove("Retry");
    return definition(once, variables, queryLanguage);
  }

  private String definition(
      Map<String, @Nullable Object> fields,
      Map<String, @Nullable Object> variables,
      String queryLanguage) {
    Map<String, @Nullable Object> states = new LinkedHashMap<>();
    if (!variables.isEmpty()) {
      states.put(BEFORE, assigning(variables, queryLanguage.equals(JSONATA)));
    }
    states.put(name, fields);
    standIns.keySet().forEach(standIn -> states.put(standIn, Map.of("Type", "Succeed")));
    Map<String, @Nullable Object> definition = new LinkedHashMap<>();
    definition.put("QueryLanguage", queryLanguage);
    definition.put("StartAt", variables.isEmpty() ? name : BEFORE);
    definition.put("States", states);
    return Json.write(definition);
  }

  private Map<String, @Nullable Object> assigning(
      Map<String, @Nullable Object> variables, boolean isJsonata) {
    Map<String, @Nullable Object> assigned = new LinkedHashMap<>(variables);
    if (isJsonata) {
      assigned.replaceAll((variable, value) -> literal(value));
    }
    Map<String, @Nullable Object> before = new LinkedHashMap<>();
    before.put("Type", "Pass");
    before.put("Assign", assigned);
    before.put("Next", name);
    return before;
  }

  /** An expression for a value that may itself look like one. */
  private static String literal(@Nullable Object value) {
    return "{% $parse(" + Json.write(Json.write(value)) + ") %}";
  }

  private Map<String, @Nullable Object> rewrite(Map<?, ?> fields, OptionalInt catcher) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    fields.forEach((key, value) -> {
      String field = String.valueOf(key);
      copy.put(field, rewrite(field, value, catcher));
    });
    return copy;
  }

  private @Nullable Object rewrite(String field, @Nullable Object value, OptionalInt catcher) {
    boolean isTarget = field.equals("Next") || field.equals("Default");
    if (isTarget && value instanceof String target) {
      String standIn = STAND_IN + (standIns.size() + 1);
      standIns.put(standIn, new StandIn(target, catcher));
      return standIn;
    }
    boolean leadsOn = field.equals("Catch") || field.equals("Choices");
    if (leadsOn && value instanceof List<?> list) {
      return rewrite(list, field.equals("Catch"));
    }
    return value;
  }

  private List<@Nullable Object> rewrite(List<?> entries, boolean isCatch) {
    List<@Nullable Object> copies = new ArrayList<>();
    for (Object entry : entries) {
      OptionalInt catcher = isCatch ? OptionalInt.of(copies.size()) : OptionalInt.empty();
      copies.add(entry instanceof Map<?, ?> map ? rewrite(map, catcher) : entry);
    }
    return copies;
  }
}
