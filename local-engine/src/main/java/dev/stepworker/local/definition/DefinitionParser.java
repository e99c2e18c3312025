package dev.stepworker.local.definition;

import dev.stepworker.local.json.InvalidJsonException;
import dev.stepworker.local.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Reads a definition, and refuses it with all that is wrong.
 *
 * <p>Thread-safe.
 *
 * @see <a href="https://states-language.net/spec.html">Amazon States Language</a>
 */
public final class DefinitionParser {
  private static final long MAX_SECONDS = 99_999_999;

  /**
   * Reads a definition.
   *
   * @param text the definition, JSON
   * @throws InvalidDefinitionException with every problem found
   */
  public StateMachineDefinition parse(String text) {
    Problems problems = new Problems();
    Fields fields = Fields.of(json(text), "", problems);
    StateMachineDefinition definition = definition(fields);
    problems.throwIfAny();
    return definition;
  }

  private static Object json(String text) {
    try {
      Object value = Json.parse(text);
      return value == null ? "null" : value;
    } catch (InvalidJsonException e) {
      throw new InvalidDefinitionException(
          List.of(new Problem(Problem.NOT_JSON, String.valueOf(e.getMessage()), "")));
    }
  }

  private static StateMachineDefinition definition(Fields fields) {
    QueryLanguage language = queryLanguage(fields, QueryLanguage.JSON_PATH);
    if (fields.has("Version") && !fields.text("Version").equals(Optional.of("1.0"))) {
      fields.problem("Version", "Value should be one of the following: [1.0]");
    }
    StatesBlock states = new BlockParser(language).parse(fields);
    new StateNames(fields.problems()).check(states);
    new TerminalCheck(fields.problems()).check(states);
    new VariablesCheck(fields.problems()).check(states);
    long seconds = fields.integer("TimeoutSeconds", 1, MAX_SECONDS, 0);
    Optional<Duration> timeout =
        seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    return new StateMachineDefinition(fields.text("Comment").orElse(""), language, timeout, states);
  }

  static QueryLanguage queryLanguage(Fields fields, QueryLanguage inherited) {
    if (!fields.has("QueryLanguage")) {
      return inherited;
    }
    for (QueryLanguage language : QueryLanguage.values()) {
      if (fields.text("QueryLanguage").equals(Optional.of(language.label()))) {
        return language;
      }
    }
    fields.problem("QueryLanguage", "Value should be one of the following: [JSONPath, JSONata]");
    return inherited;
  }
}
