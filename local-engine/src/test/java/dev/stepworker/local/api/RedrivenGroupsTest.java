package dev.stepworker.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.local.Execution;
import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.OneEngine;
import dev.stepworker.local.integration.TaskFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;

class RedrivenGroupsTest {
  private static final String CALL = "\"Type\": \"Task\","
      + " \"Resource\": \"arn:aws:lambda:us-east-1:000000000000:function:flaky\"";
  private static final String PARALLEL = """
      {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
        {"StartAt": "Good", "States": {"Good": {CALL, "Parameters": "good", "End": true}}},
        {"StartAt": "First", "States": {
          "First": {CALL, "Parameters": "first", "Next": "Rest"},
          "Rest": {"Type": "Wait", "Seconds": 5, "Next": "Last"},
          "Last": {CALL, "Parameters": "bad", "End": true}
        }},
        {"StartAt": "Slow", "States": {
          "Slow": {"Type": "Wait", "Seconds": 60, "Next": "After"},
          "After": {CALL, "Parameters": "slow", "End": true}
        }}
      ]}}}""".replace("CALL", CALL);
  private static final String MAP = """
      {"StartAt": "Each", "States": {"Each": {"Type": "Map", "MaxConcurrency": 1, "End": true,
        "ItemProcessor": {"StartAt": "Inner", "States": {"Inner": {
          "Type": "Parallel", "End": true, "Branches": [
            {"StartAt": "Kept", "States": {"Kept": {"Type": "Pass", "Result": "kept", "End": true}}},
            {"StartAt": "Rest", "States": {
              "Rest": {"Type": "Wait", "Seconds": 1, "Next": "Call"},
              "Call": {CALL, "Next": "Count"},
              "Count": {"Type": "Pass", "InputPath": "$$.Execution.RedriveCount", "End": true}
            }}
      ]}}}}}}""".replace("CALL", CALL);
  private static final String TOO_LARGE = """
      {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
        {"StartAt": "Good", "States": {"Good": {CALL, "Parameters": "good", "End": true}}},
        {"StartAt": "Bad", "States": {
          "Bad": {"Type": "Wait", "Seconds": 1, "Next": "Large"},
          "Large": {CALL, "Parameters": "large", "End": true}
        }}
      ]}}}""".replace("CALL", CALL);

  private final List<Object> calls = Collections.synchronizedList(new ArrayList<>());
  private final AtomicBoolean isBroken = new AtomicBoolean(true);

  @RegisterExtension
  private final OneEngine engine = new OneEngine(
      LocalStepFunctions.builder().timeSkipping().function("flaky", this::call).start());

  private final LocalStepFunctions local = engine.local();
  private final SfnAsyncClient client = engine.client();

  private Object call(Object input) throws TaskFailedException {
    calls.add(input);
    if (isBroken.get() && input.equals("bad")) {
      throw new TaskFailedException("Busy", "try again");
    }
    return isBroken.get() && input.equals("large") ? "x".repeat(300_000) : input;
  }

  @Test
  void goesOnOnlyWithTheBranchesThatFailedOrWereStopped() {
    Execution execution = failing(PARALLEL, "{}");
    assertThat(execution.error()).contains("Busy");
    assertThat(calls).containsExactlyInAnyOrder("good", "first", "bad");

    redrive(execution);

    assertThat(execution.output()).contains("[\"good\",\"bad\",\"slow\"]");
    assertThat(calls).containsExactly("bad", "slow");
    assertThat(execution.history())
        .extracting(event -> event.type())
        .containsOnlyOnce("ParallelStateEntered", "ParallelStateStarted", "ParallelStateSucceeded");
  }

  @Test
  void goesOnOnlyWithTheIterationsThatDidNotSucceedDownToTheirBranches() {
    Execution execution = failing(MAP, "[\"one\", \"bad\", \"three\"]");
    assertThat(calls).containsExactly("one", "bad");

    redrive(execution);

    assertThat(execution.output()).contains("[[\"kept\",0],[\"kept\",1],[\"kept\",1]]");
    assertThat(calls).containsExactly("bad", "three");
    assertThat(execution.history())
        .filteredOn(event -> event.type().equals("MapIterationStarted"))
        .hasSize(3);
  }

  @Test
  void startsAllBranchesAgainAfterTooMuchData() {
    Execution execution = failing(TOO_LARGE, "{}");
    assertThat(execution.error()).contains("States.DataLimitExceeded");

    redrive(execution);

    assertThat(execution.output()).contains("[\"good\",\"large\"]");
    assertThat(calls).containsExactlyInAnyOrder("good", "large");
  }

  private Execution failing(String definition, String input) {
    return local.start(definition, input).await(Duration.ofSeconds(20));
  }

  private void redrive(Execution execution) {
    calls.clear();
    isBroken.set(false);
    client.redriveExecution(r -> r.executionArn(execution.arn())).join();
    execution.await(Duration.ofSeconds(20));
  }
}
