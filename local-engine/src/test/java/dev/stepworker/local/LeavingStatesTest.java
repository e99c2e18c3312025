package dev.stepworker.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.local.history.HistoryEvent;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How failures are told that come up on leaving a state by a rule or a catcher. */
class LeavingStatesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private LocalStepFunctions local;

  @BeforeEach
  void start() {
    local = LocalStepFunctions.builder()
        .function("failing", input -> {
          throw new IllegalStateException("by the test");
        })
        .start();
  }

  @AfterEach
  void close() {
    local.close();
  }

  @Test
  void failsAChoiceThatLeadsNowhere() {
    Execution run = run("'C': {'Type': 'Choice', 'Choices': [{'Variable': '$.a', 'IsNull': true,"
        + " 'Next': 'D'}]}, 'D': {'Type': 'Succeed'}");

    assertThat(run.error()).contains("States.Runtime");
    assertThat(run.cause())
        .contains("An error occurred while executing the state 'C' (entered at the event id #2)."
            + " Failed to transition out of the state. The state does not point to a next state.");
  }

  @Test
  void namesTheRuleWhoseOutputFails() {
    Execution run = run("'C': {'Type': 'Choice', 'QueryLanguage': 'JSONata', 'Choices': ["
        + "{'Condition': false, 'Next': 'D'},"
        + "{'Condition': true, 'Output': {'v': '{% $states.input.b %}'}, 'Next': 'D'}]},"
        + " 'D': {'Type': 'Succeed'}");

    assertThat(run.error()).contains("States.QueryEvaluationError");
    assertThat(evaluationFailed(run)).containsEntry("location", "Choices[1]/Output/v");
  }

  @Test
  void namesTheCatcherWhoseAssignFails() {
    Execution run = run("'T': {'Type': 'Task', 'QueryLanguage': 'JSONata',"
        + " 'Resource': 'arn:aws:lambda:us-east-1:000000000000:function:failing', 'End': true,"
        + " 'Catch': [{'ErrorEquals': ['Other'], 'Next': 'D'}, {'ErrorEquals': ['States.ALL'],"
        + " 'Assign': {'x': '{% $states.input.b %}'}, 'Next': 'D'}]}, 'D': {'Type': 'Succeed'}");

    assertThat(run.error()).contains("States.QueryEvaluationError");
    assertThat(evaluationFailed(run)).containsEntry("location", "Catch[1]/Assign/x");
    assertThat(run.history())
        .extracting(HistoryEvent::type)
        .endsWith("LambdaFunctionFailed", "EvaluationFailed", "ExecutionFailed");
  }

  private Execution run(String states) {
    return local.start(States.machine(states), "{\"a\": 1}").await(PATIENCE);
  }

  private static Map<String, Object> evaluationFailed(Execution run) {
    return run.history().stream()
        .filter(event -> event.type().equals("EvaluationFailed"))
        .findFirst()
        .orElseThrow()
        .details();
  }
}
