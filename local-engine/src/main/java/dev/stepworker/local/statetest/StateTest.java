package dev.stepworker.local.statetest;

import dev.stepworker.local.http.Members;
import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.json.InvalidJsonException;
import dev.stepworker.local.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a TestState request asks for; immutable.
 *
 * @param machine JSON text of the state machine that the state is from, if it is from one
 * @param input JSON text
 * @param mock what the task answers instead of its service
 * @param context what the state sees as the context object
 */
record StateTest(
    StateUnderTest state,
    Optional<String> machine,
    String queryLanguage,
    String input,
    Map<String, @Nullable Object> variables,
    Optional<StateMock> mock,
    Optional<Map<String, @Nullable Object>> context,
    String inspectionLevel,
    TestConfiguration configuration) {
  private static final int MAX_DEFINITION = 1_048_576;
  private static final int MAX_INPUT = 262_144;
  private static final int MAX_NAME = 80;
  private static final String ALONE = "StateName";

  static StateTest of(Members members) {
    String text = members.text("definition", 1, MAX_DEFINITION);
    String input = members.optionalText("input", MAX_INPUT);
    String variables = members.optionalText("variables", MAX_INPUT);
    String name = members.has("stateName") ? members.text("stateName", 1, MAX_NAME) : null;
    String level = members.oneOf("inspectionLevel", List.of("INFO", "DEBUG", "TRACE"));
    String context = members.optionalText("context", MAX_INPUT);
    members.check();
    Map<String, @Nullable Object> definition = object("definition", text);
    Map<String, @Nullable Object> state = name == null ? definition : find(name, definition);
    StateTest test = new StateTest(
        new StateUnderTest(name == null ? ALONE : name, state),
        name == null ? Optional.empty() : Optional.of(text),
        language(state, definition),
        input == null ? "{}" : input,
        variables == null ? Map.of() : object("variables", variables),
        StateMock.of(members),
        Optional.ofNullable(context).map(StateTest::context),
        level == null ? "INFO" : level,
        TestConfiguration.of(members));
    test.check();
    return test;
  }

  private void check() {
    new MockCheck(this).check();
    if (context.isPresent() && mock.isEmpty()) {
      throw ServiceError.validation("A context can only be specified when a mock is specified");
    }
    context.ifPresent(new GivenContext(state)::check);
    configuration.errorSource().ifPresent(this::checkErrorSource);
  }

  private void checkErrorSource(String name) {
    if (!state.contains(name)) {
      throw ServiceError.validation("errorCausedByState '" + name
          + "' is no state within the tested one; name one of its branches or iterations");
    }
  }

  private static Map<String, @Nullable Object> context(String json) {
    try {
      if (Json.parse(json) instanceof Map<?, ?> map) {
        return copy(map);
      }
    } catch (InvalidJsonException e) {
      throw ServiceError.validation("Invalid Context object provided: " + e.getMessage());
    }
    throw ServiceError.validation("Invalid Context object provided: Must be a JSON object");
  }

  private static String language(
      Map<String, @Nullable Object> state, Map<String, @Nullable Object> definition) {
    Object language =
        state.getOrDefault("QueryLanguage", definition.getOrDefault("QueryLanguage", "JSONPath"));
    return String.valueOf(language);
  }

  private static Map<String, @Nullable Object> find(
      String name, Map<String, @Nullable Object> definition) {
    return new StateSearch(name)
        .in(definition)
        .orElseThrow(() -> ServiceError.validation("State not found in definition"));
  }

  private static Map<String, @Nullable Object> object(String member, String json) {
    try {
      if (Json.parse(json) instanceof Map<?, ?> map) {
        return copy(map);
      }
    } catch (InvalidJsonException e) {
      throw invalid(member, String.valueOf(e.getMessage()));
    }
    throw invalid(member, "Must be a JSON object");
  }

  private static ServiceError invalid(String member, String why) {
    return member.equals("definition")
        ? ServiceError.of("InvalidDefinition", "Invalid State Machine Definition: '" + why + "'")
        : ServiceError.of(
            "InvalidExecutionInput", "Invalid State Machine Execution Input: '" + why + "'");
  }

  private static Map<String, @Nullable Object> copy(Map<?, ?> map) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put(String.valueOf(key), value));
    return copy;
  }
}
