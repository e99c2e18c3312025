package dev.stepworker.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.Execution;
import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.OneEngine;
import dev.stepworker.local.integration.TaskFailedException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.ExecutionNotRedrivableException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

class RedriveTest {
  private static final String DEFINITION = """
      {"StartAt": "First", "States": {
        "First": {"Type": "Pass", "Assign": {"kept": 7}, "Next": "Call"},
        "Call": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:flaky",
          "Parameters": {"kept.$": "$kept", "redrives.$": "$$.Execution.RedriveCount"}, "End": true}
      }}""";

  private final AtomicInteger failuresLeft = new AtomicInteger(2);

  @RegisterExtension
  private final OneEngine engine =
      new OneEngine(LocalStepFunctions.builder().function("flaky", this::fail).start());

  private final LocalStepFunctions local = engine.local();
  private final SfnAsyncClient client = engine.client();

  private Object fail(Object input) throws TaskFailedException {
    if (failuresLeft.getAndDecrement() > 0) {
      throw new TaskFailedException("Busy", "try again");
    }
    return input;
  }

  @Test
  void goesOnFromTheStateThatFailed() {
    Execution execution = local.start(DEFINITION, "{}").await(Duration.ofSeconds(20));
    assertThat(execution.error()).contains("Busy");

    redrive(execution);
    execution.await(Duration.ofSeconds(20));
    redrive(execution);
    execution.await(Duration.ofSeconds(20));

    assertThat(execution.output()).contains("{\"kept\":7,\"redrives\":2}");
    assertThat(execution.history())
        .extracting(event -> event.type())
        .containsSubsequence(
            "ExecutionFailed",
            "ExecutionRedriven",
            "LambdaFunctionScheduled",
            "ExecutionFailed",
            "ExecutionRedriven",
            "ExecutionSucceeded");
    assertThat(client.describeExecution(r -> r.executionArn(execution.arn())).join())
        .satisfies(described -> {
          assertThat(described.redriveCount()).isEqualTo(2);
          assertThat(described.redriveDate()).isEqualTo(local.now());
          assertThat(described.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
        });
  }

  @Test
  void goesOnAfterAStop() {
    Execution execution = local.start(Definitions.waiting(60), "{}");
    client.stopExecution(r -> r.executionArn(execution.arn())).join();

    redrive(execution);
    local.advance(Duration.ofSeconds(60));

    assertThat(execution.await(Duration.ofSeconds(20)).output()).contains("{}");
  }

  @Test
  void refusesWhatRunsOrHasSucceeded() {
    Execution running = local.start(Definitions.waiting(60), "{}");
    Execution succeeded = local.start(Definitions.PASS, "{}").await(Duration.ofSeconds(20));

    assertThatThrownBy(() -> redrive(running))
        .hasCauseInstanceOf(ExecutionNotRedrivableException.class)
        .hasMessageContaining("Execution is RUNNING and cannot be redriven");
    assertThatThrownBy(() -> redrive(succeeded))
        .hasCauseInstanceOf(ExecutionNotRedrivableException.class)
        .hasMessageContaining("Execution is SUCCEEDED and cannot be redriven");
  }

  @Test
  void answersARepeatedCallByItsToken() {
    Execution execution = local.start(DEFINITION, "{}").await(Duration.ofSeconds(20));
    Instant first = redrive(execution, "one");
    execution.await(Duration.ofSeconds(20));
    local.advance(Duration.ofMinutes(14));

    assertThat(redrive(execution, "one")).isEqualTo(first);
    assertThat(failuresLeft).hasValue(0);

    assertThat(redrive(execution, "two")).isEqualTo(local.now());
    execution.await(Duration.ofSeconds(20));
    assertThat(redrive(execution, "two")).isEqualTo(local.now());
    assertThat(execution.output()).contains("{\"kept\":7,\"redrives\":2}");
  }

  @Test
  void forgetsATokenAfter15Minutes() {
    Execution execution = local.start(DEFINITION, "{}").await(Duration.ofSeconds(20));
    redrive(execution, "one");
    execution.await(Duration.ofSeconds(20));
    local.advance(Duration.ofMinutes(15));

    assertThat(redrive(execution, "one")).isEqualTo(local.now());
  }

  @Test
  void forgetsTheEleventhLastToken() {
    failuresLeft.set(100);
    Execution execution = local.start(DEFINITION, "{}").await(Duration.ofSeconds(20));
    Instant first = local.now();
    for (int i = 0; i <= 10; i++) {
      redrive(execution, "token-" + i);
      execution.await(Duration.ofSeconds(20));
    }
    local.advance(Duration.ofMinutes(1));

    assertThat(redrive(execution, "token-1")).isEqualTo(first);
    assertThat(redrive(execution, "token-0")).isEqualTo(local.now());
  }

  private Instant redrive(Execution execution, String token) {
    return client
        .redriveExecution(r -> r.executionArn(execution.arn()).clientToken(token))
        .join()
        .redriveDate();
  }

  private void redrive(Execution execution) {
    client.redriveExecution(r -> r.executionArn(execution.arn())).join();
  }
}
