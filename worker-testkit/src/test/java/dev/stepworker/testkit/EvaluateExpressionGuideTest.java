package dev.stepworker.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskType;
import dev.stepworker.evaluate.EvaluateExpressionHandler;
import dev.stepworker.evaluate.EvaluateExpressionInput;
import dev.stepworker.evaluate.EvaluationLimits;
import dev.stepworker.integrations.expression.EvaluateExpression;
import dev.stepworker.model.StateMachine;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Expressions from the definition to the result, by a worker and by a function. */
@ExtendWith(StepFunctionsExtension.class)
class EvaluateExpressionGuideTest {
  private static final Map<String, Object> ORDER =
      Map.of("id", "o-1", "net", 100, "tax", Map.of("rate", 0.25));

  @Test
  void aWorkerEvaluates(TestEnvironment env) {
    // tag::worker[]
    TaskType<EvaluateExpressionInput, Object> evaluate = EvaluateExpressionHandler.taskType();
    StateMachine totals = StateMachine.named("totals")
        .startAt(
            EvaluateExpression.inWorker(evaluate, "$.net * (1 + $.tax.rate)").named("Total"))
        .build();

    env.worker("expressions", w -> w.activity(evaluate, new EvaluateExpressionHandler()));

    assertThat(env.start(totals, ORDER).awaitOutput(Double.class)).isEqualTo(125.0);
    // end::worker[]
  }

  @Test
  void aTemplateLiteralTakesValuesOfTheInput(TestEnvironment env) {
    env.worker(
        "expressions",
        w -> w.activity(EvaluateExpressionHandler.taskType(), new EvaluateExpressionHandler()));

    TestExecution run = env.start(machine("`Order ${$.id} costs ${$.net}`"), ORDER);

    assertThat(run.awaitOutput(String.class)).isEqualTo("Order o-1 costs 100");
  }

  @Test
  void aHostileExpressionFailsByNameAndTheWorkerGoesOn(TestEnvironment env) {
    EvaluationLimits limits = EvaluationLimits.defaults().timeout(Duration.ofSeconds(1));
    env.worker(
        "expressions",
        w -> w.activity(
            EvaluateExpressionHandler.taskType(), new EvaluateExpressionHandler(limits)));

    TestExecution endless = env.start(machine("while (true) {}"), ORDER).awaitEnd();
    TestExecution escaping =
        env.start(machine("java.lang.System.exit(1)"), ORDER).awaitEnd();
    TestExecution next = env.start(machine("$.net + 1"), ORDER);

    assertThat(endless.error()).contains("EvaluateExpression.Timeout");
    assertThat(escaping.error()).contains("EvaluateExpression.Thrown");
    assertThat(next.awaitOutput(Integer.class)).isEqualTo(101);
  }

  @Test
  void aFunctionEvaluates() {
    // tag::function[]
    StateMachine totals = StateMachine.named("totals")
        .startAt(EvaluateExpression.inFunction(
                "arn:aws:lambda:us-east-1:000000000000:function:evaluate", "$.net + 1")
            .named("Total"))
        .build();

    try (TestEnvironment env =
        TestEnvironment.builder().function("evaluate", new ExpressionFunction()).start()) {
      assertThat(env.start(totals, ORDER).awaitOutput(Integer.class)).isEqualTo(101);
    }
    // end::function[]
  }

  @Test
  void aFunctionFailsByTheNameOfTheError() {
    try (TestEnvironment env =
        TestEnvironment.builder().function("evaluate", new ExpressionFunction()).start()) {
      assertThat(env.start(inFunction("nothing.here"), ORDER).awaitEnd().error())
          .contains("ReferenceError");
      assertThat(env.start(inFunction("1 +"), ORDER).awaitEnd().error()).contains("SyntaxError");
    }
  }

  private static StateMachine machine(String expression) {
    return StateMachine.named("expressions")
        .startAt(EvaluateExpression.inWorker(EvaluateExpressionHandler.taskType(), expression)
            .named("Evaluate"))
        .build();
  }

  private static StateMachine inFunction(String expression) {
    return StateMachine.named("expressions")
        .startAt(EvaluateExpression.inFunction(
                "arn:aws:lambda:us-east-1:000000000000:function:evaluate", expression)
            .named("Evaluate"))
        .build();
  }
}
