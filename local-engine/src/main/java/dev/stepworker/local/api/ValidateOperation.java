package dev.stepworker.local.api;

import dev.stepworker.local.definition.DefinitionParser;
import dev.stepworker.local.definition.ExpressCheck;
import dev.stepworker.local.definition.InvalidDefinitionException;
import dev.stepworker.local.definition.Problem;
import dev.stepworker.local.definition.StatesBlock;
import dev.stepworker.local.http.Members;
import dev.stepworker.local.http.Operations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ValidateStateMachineDefinition: what would be refused, without creating anything. */
final class ValidateOperation {
  private static final int MAX_DEFINITION = 1_048_576;
  private static final int MAX_RESULTS = 100;
  private static final String EXPRESS = "EXPRESS";

  private final DefinitionParser parser = new DefinitionParser();

  void addTo(Operations operations) {
    operations.answering("ValidateStateMachineDefinition", this::validate);
  }

  private Map<String, @Nullable Object> validate(Members members) {
    String definition = members.text("definition", 1, MAX_DEFINITION);
    int max = members.number("maxResults", 0, MAX_RESULTS, 0);
    members.oneOf("severity", List.of("ERROR", "WARNING"));
    String type = members.oneOf("type", List.of("STANDARD", EXPRESS));
    members.check();
    List<Problem> problems = problems(definition, type);
    int shown = Math.min(problems.size(), max == 0 ? MAX_RESULTS : max);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("result", problems.isEmpty() ? "OK" : "FAIL");
    answer.put(
        "diagnostics",
        problems.subList(0, shown).stream().map(ValidateOperation::diagnostic).toList());
    answer.put("truncated", shown < problems.size());
    return answer;
  }

  private List<Problem> problems(String definition, @Nullable String type) {
    try {
      StatesBlock states = parser.parse(definition).states();
      if (EXPRESS.equals(type)) {
        new ExpressCheck().check(states);
      }
      return List.of();
    } catch (InvalidDefinitionException e) {
      return e.problems();
    }
  }

  private static Map<String, @Nullable Object> diagnostic(Problem problem) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("severity", "ERROR");
    members.put("code", problem.code());
    members.put("message", problem.message());
    if (!problem.location().isEmpty()) {
      members.put("location", problem.location());
    }
    return members;
  }
}
