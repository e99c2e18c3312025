package dev.stepworker.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.local.history.HistoryEvent;
import dev.stepworker.local.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NestedExecutionsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private LocalStepFunctions local;

  @BeforeEach
  void start() {
    local = LocalStepFunctions.start();
  }

  @AfterEach
  void close() {
    local.close();
  }

  @Test
  void goesOnAtOnceAfterRequestResponse() {
    Execution run = local.start(outer("", child("'Type': 'Wait', 'Seconds': 100")), "{\"a\":1}");

    Map<?, ?> output = (Map<?, ?>) Json.parse(run.await(PATIENCE).output().orElseThrow());

    Execution inner =
        local.execution(String.valueOf(output.get("ExecutionArn"))).orElseThrow();
    assertThat(inner.status()).isEqualTo(ExecutionStatus.RUNNING);
    assertThat(inner.input()).isEqualTo("{\"a\":1}");
  }

  @Test
  void handsTheOutputOnAsTextAfterSync() {
    Execution run =
        local.start(outer(".sync", child("'Type': 'Pass', 'Result': [1]")), "{\"a\":1}");

    Map<?, ?> output = (Map<?, ?>) Json.parse(run.await(PATIENCE).output().orElseThrow());

    assertThat(output.get("Output")).isEqualTo("[1]");
    assertThat(output.get("Status")).isEqualTo("SUCCEEDED");
    assertThat(run.history())
        .extracting(HistoryEvent::type)
        .containsSubsequence("TaskStarted", "TaskSubmitted", "TaskSucceeded");
  }

  @Test
  void handsTheOutputOnAsJsonAfterSync2() {
    Execution run =
        local.start(outer(".sync:2", child("'Type': 'Pass', 'Result': [1]")), "{\"a\":1}");

    Map<?, ?> output = (Map<?, ?>) Json.parse(run.await(PATIENCE).output().orElseThrow());

    assertThat(output.get("Output")).hasToString("[1]");
    assertThat(output.get("Input")).hasToString("{a=1}");
  }

  @Test
  void describesTheInnerExecutionAsTheServiceDoes() {
    Execution run = local.start(outer(".sync:2", child("'Type': 'Pass'")), "{}");

    Map<?, ?> output = (Map<?, ?>) Json.parse(run.await(PATIENCE).output().orElseThrow());

    assertThat(List.copyOf(output.keySet()))
        .hasToString(
            "[ExecutionArn, Input, InputDetails, Name, Output, OutputDetails, RedriveCount,"
                + " RedriveStatus, RedriveStatusReason, StartDate, StateMachineArn, Status, StopDate]");
    assertThat(output.get("RedriveStatusReason"))
        .isEqualTo("Execution is SUCCEEDED and cannot be redriven");
  }

  @Test
  void failsWithTheDescriptionOfTheFailedExecution() {
    String child = local.createStateMachine(
        "child", States.machine("'F': {'Type': 'Fail', 'Error': 'Inner', 'Cause': 'why'}"));

    Execution run = local.start(outer(".sync", child), "{}").await(PATIENCE);

    assertThat(run.error()).contains("States.TaskFailed");
    Map<?, ?> cause = (Map<?, ?>) Json.parse(run.cause().orElseThrow());
    assertThat(cause.get("Status")).isEqualTo("FAILED");
    assertThat(cause.get("Error")).isEqualTo("Inner");
    assertThat(cause.get("RedriveStatus")).isEqualTo("REDRIVABLE");
  }

  @Test
  void failsForAStateMachineThatIsNotThere() {
    String arn = "arn:aws:states:us-east-1:000000000000:stateMachine:nowhere";

    Execution run = local.start(outer("", arn), "{}").await(PATIENCE);

    assertThat(run.error()).contains("StepFunctions.StateMachineDoesNotExistException");
  }

  @Test
  void stopsTheInnerExecutionWithTheOuterOne() {
    String child = child("'Type': 'Wait', 'Seconds': 1000");
    Execution run =
        local.start("{\"TimeoutSeconds\": 10, " + outer(".sync", child).substring(1), "{}");

    local.advance(Duration.ofSeconds(10));

    assertThat(run.status()).isEqualTo(ExecutionStatus.TIMED_OUT);
    Map<?, ?> submitted = (Map<?, ?>) Json.parse(run.history().stream()
        .filter(event -> event.type().equals("TaskSubmitted"))
        .findFirst()
        .map(event -> String.valueOf(event.details().get("output")))
        .orElseThrow());
    assertThat(local.execution(String.valueOf(submitted.get("ExecutionArn"))))
        .map(Execution::status)
        .contains(ExecutionStatus.ABORTED);
  }

  private String child(String fields) {
    return local.createStateMachine("child", States.only(fields));
  }

  private static String outer(String pattern, String child) {
    return States.only("'Type': 'Task', 'Resource': 'arn:aws:states:::states:startExecution"
        + pattern + "', 'Parameters': {'StateMachineArn': '" + child + "', 'Input.$': '$'}");
  }
}
