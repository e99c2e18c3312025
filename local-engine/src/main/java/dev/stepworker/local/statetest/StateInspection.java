package dev.stepworker.local.statetest;

import dev.stepworker.local.history.HistoryEvent;
import dev.stepworker.local.json.Json;
import dev.stepworker.local.query.JsonPathQueries;
import dev.stepworker.local.query.QueryFailure;
import dev.stepworker.local.query.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How the data went through a tested state, step by step. */
final class StateInspection {
  private static final List<String> MAP_STEPS = List.of(
      "afterItemsPath",
      "afterItemSelector",
      "afterItemBatcher",
      "toleratedFailureCount",
      "toleratedFailurePercentage",
      "maxConcurrency");

  private final StateTest test;
  private final List<HistoryEvent> events;
  private final JsonPathQueries queries = new JsonPathQueries(new SplittableRandom());
  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  StateInspection(StateTest test, List<HistoryEvent> events) {
    this.test = test;
    this.events = events;
  }

  Map<String, @Nullable Object> members() {
    members.put("input", test.input());
    boolean isJsonPath = test.queryLanguage().equals("JSONPath");
    if (isJsonPath) {
      steps();
    } else {
      detail("parameters").ifPresent(value -> members.put("afterArguments", value));
      if (!test.state().type().equals("Map")) {
        taskResult().ifPresent(value -> members.put("result", value));
      }
    }
    MAP_STEPS.forEach(name -> detail(name).ifPresent(value -> members.put(name, value)));
    if (!isJsonPath) {
      members.remove("afterItemsPath");
    }
    Map<String, @Nullable Object> variables = variables();
    if (!variables.isEmpty()) {
      members.put("variables", Json.write(variables));
    }
    return members;
  }

  /** The variables set up for the test, and over them those that the state has assigned. */
  private Map<String, @Nullable Object> variables() {
    Map<String, @Nullable Object> variables = new LinkedHashMap<>(test.variables());
    if (detail("assignedVariables").orElse(null) instanceof Map<?, ?> assigned) {
      assigned.forEach((name, value) -> variables.put(String.valueOf(name), parsed(value)));
    }
    return variables;
  }

  /** The service shows the steps that the type of the state has. */
  private void steps() {
    Object input = Json.parse(test.input());
    Object fixed = test.state().type().equals("Pass") ? test.state().field("Result") : null;
    if (fixed != null) {
      step("result", () -> fixed);
      resultSteps(input, fixed);
      return;
    }
    Object selected = step("afterInputPath", () -> selected(input));
    switch (test.state().type()) {
      case "Pass" -> resultSteps(input, parameters(selected));
      case "Map" -> taskResult().ifPresent(result -> resultSteps(input, parsed(result)));
      case "Task", "Parallel" -> {
        parameters(selected);
        taskResult().ifPresent(text -> {
          Object result = step("result", () -> parsed(text));
          resultSteps(input, result);
        });
      }
      default -> {} // has no more
    }
  }

  private @Nullable Object parameters(@Nullable Object selected) {
    return step(
        "afterParameters",
        () -> detail("parameters")
            .map(StateInspection::parsed)
            .orElseGet(() -> template("Parameters", selected)));
  }

  private void resultSteps(@Nullable Object input, @Nullable Object result) {
    Object chosen = step("afterResultSelector", () -> template("ResultSelector", result));
    step("afterResultPath", () -> written(input, chosen));
  }

  private @Nullable Object step(String name, Supplier<@Nullable Object> evaluation) {
    try {
      Object value = evaluation.get();
      members.put(name, Json.write(value));
      return value;
    } catch (QueryFailure e) { // the state failed here, as its status tells
      return null;
    }
  }

  private @Nullable Object selected(@Nullable Object input) {
    Object path = test.state().field("InputPath");
    if (test.state().isNull("InputPath")) {
      return Map.of();
    }
    return path instanceof String text ? queries.read(text, scope(input)) : input;
  }

  private @Nullable Object template(String field, @Nullable Object input) {
    Object template = test.state().field(field);
    return template == null ? input : queries.template(template, scope(input));
  }

  private @Nullable Object written(@Nullable Object input, @Nullable Object value) {
    Object path = test.state().field("ResultPath");
    if (test.state().isNull("ResultPath")) {
      return input;
    }
    return path instanceof String text ? queries.write(text, input, value) : value;
  }

  private Scope scope(@Nullable Object input) {
    return new Scope(input, test.context().orElse(Map.of()), test.variables());
  }

  /** A detail of the last event of the state that has it. */
  private Optional<Object> detail(String name) {
    return events.stream()
        .flatMap(event -> Optional.ofNullable(event.details().get(name)).stream())
        .reduce((first, last) -> last);
  }

  /** The result of the task, which is the output of an event of its own. */
  private Optional<Object> taskResult() {
    return events.stream()
        .filter(
            event -> event.type().endsWith("Succeeded") && !event.type().startsWith("Execution"))
        .flatMap(event -> Optional.ofNullable(event.details().get("output")).stream())
        .reduce((first, last) -> last);
  }

  private static @Nullable Object parsed(@Nullable Object value) {
    return value instanceof String text ? Json.parse(text) : value;
  }
}
