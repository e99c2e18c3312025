package dev.stepworker.model.conformance;

import dev.stepworker.integrations.expression.EvaluateExpression;
import dev.stepworker.model.ServiceTask;
import java.util.List;

final class EvaluateExpressionCases {
  private static final List<String> RUNTIMES = List.of("NODEJS_10_X", "NODEJS_12_X", "NODEJS_14_X");

  private EvaluateExpressionCases() {}

  static ServiceTask build(Given given) {
    given.find("integrationPattern"); // a function has none; the reference ignores it, too
    given.find("architecture"); // as the runtime, a matter of the function that evaluates
    given
        .find("runtime")
        .filter(runtime -> !RUNTIMES.contains(runtime.textValue()))
        .ifPresent(runtime -> {
          throw new NotExpressibleException("No function evaluates on " + runtime);
        });
    return EvaluateExpression.inFunction(given.created("evalFunction"), given.text("expression"));
  }
}
