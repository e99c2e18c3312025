package dev.stepworker.local.query;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Runs definitions of Pass, Choice and Succeed states only: just enough to drive the query
 * languages.
 */
final class PassAndChoiceRun {
  private static final Set<String> TYPES = Set.of("Pass", "Choice", "Succeed");

  private final JsonPathQueries jsonPath = new JsonPathQueries(new Random(1));
  private final JsonataQueries jsonata =
      new JsonataQueries(new Random(1), InstantSource.fixed(Instant.parse("2024-12-05T20:34:43Z")));
  private final Map<String, Object> definition;
  private Map<String, Object> context = new LinkedHashMap<>();
  private final Map<String, Object> variables = new HashMap<>();

  PassAndChoiceRun(Map<String, Object> definition, Object input) {
    this.definition = definition;
    Map<String, Object> execution = new LinkedHashMap<>();
    execution.put("Id", "arn:aws:states:us-east-1:111111111111:execution:machine:run");
    execution.put("Input", input);
    execution.put("Name", "run");
    execution.put("RoleArn", "arn:aws:iam::111111111111:role/machine");
    execution.put("RedriveCount", 0);
    execution.put("StartTime", "2024-12-05T20:34:43.000Z");
    context.put("Execution", execution);
    context.put(
        "StateMachine",
        Map.of(
            "Id", "arn:aws:states:us-east-1:111111111111:stateMachine:machine", "Name", "machine"));
  }

  static boolean canRun(Map<String, Object> definition) {
    return states(definition).values().stream()
        .allMatch(state -> TYPES.contains(asMap(state).get("Type")));
  }

  Object run(Object input) {
    Object data = input;
    String name = (String) definition.get("StartAt");
    while (name != null) {
      Map<String, Object> state = asMap(states(definition).get(name));
      context = new LinkedHashMap<>(context);
      context.put("State", Map.of("Name", name, "EnteredTime", "2024-12-05T20:34:43.000Z"));
      boolean isJsonata =
          "JSONata".equals(state.getOrDefault("QueryLanguage", definition.get("QueryLanguage")));
      Map<String, Object> chosen = chosen(state, data, isJsonata);
      data = isJsonata ? jsonata(state, chosen, data) : jsonPath(state, chosen, data);
      name = (String) chosen.get("Next");
    }
    return data;
  }

  private Map<String, Object> chosen(Map<String, Object> state, Object data, boolean isJsonata) {
    if (!"Choice".equals(state.get("Type"))) {
      return state;
    }
    List<?> choices = (List<?>) state.get("Choices");
    for (int i = 0; i < choices.size(); i++) {
      Map<String, Object> rule = asMap(choices.get(i));
      boolean matches = isJsonata
          ? (Boolean) jsonata.evaluate(
              (String) rule.get("Condition"),
              "Choices[" + i + "]/Condition",
              JsonType.BOOLEAN,
              jsonataScope(data))
          : jsonPath.matches(rule, scope(data));
      if (matches) {
        return rule;
      }
    }
    Map<String, Object> otherwise = new LinkedHashMap<>(state);
    otherwise.put("Next", state.get("Default"));
    return otherwise;
  }

  private Object jsonPath(Map<String, Object> state, Map<String, Object> chosen, Object raw) {
    Object input = filter(state, "InputPath", raw);
    Object effective = state.containsKey("Parameters")
        ? jsonPath.template(state.get("Parameters"), scope(input))
        : input;
    Object result = state.getOrDefault("Result", effective);
    assign(jsonPath.template(chosen.getOrDefault("Assign", Map.of()), scope(result)));
    Object output = state.containsKey("ResultPath") && state.get("ResultPath") == null
        ? raw
        : jsonPath.write((String) state.getOrDefault("ResultPath", "$"), raw, result);
    return filter(state, "OutputPath", output);
  }

  private Object filter(Map<String, Object> state, String field, Object data) {
    String path = (String) state.getOrDefault(field, "$");
    return path == null ? Map.of() : jsonPath.read(path, scope(data));
  }

  private Object jsonata(Map<String, Object> state, Map<String, Object> chosen, Object input) {
    JsonataScope scope = jsonataScope(input);
    Object assigned = jsonata.template(chosen.getOrDefault("Assign", Map.of()), "Assign", scope);
    Map<String, Object> outputs = chosen.containsKey("Output") ? chosen : state;
    Object result = outputs.containsKey("Output")
        ? jsonata.template(outputs.get("Output"), "Output", scope)
        : input;
    assign(assigned);
    return result;
  }

  private void assign(Object values) {
    variables.putAll(asMap(values));
  }

  private Scope scope(Object input) {
    return new Scope(input, context, variables);
  }

  private JsonataScope jsonataScope(Object input) {
    Map<String, Object> states = new LinkedHashMap<>();
    states.put("input", input);
    states.put("context", context);
    return new JsonataScope(states, variables);
  }

  private static Map<String, Object> states(Map<String, Object> definition) {
    return asMap(definition.get("States"));
  }

  @SuppressWarnings("unchecked") // JSON objects are maps by name
  static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }
}
