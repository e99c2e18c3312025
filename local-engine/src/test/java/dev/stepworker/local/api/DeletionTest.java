package dev.stepworker.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.Execution;
import dev.stepworker.local.ExecutionStatus;
import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.OneEngine;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.StateMachineDeletingException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.StateMachineStatus;
import software.amazon.awssdk.services.sfn.model.StateMachineType;

class DeletionTest {
  private static final String TWO_WAITS = """
      {"StartAt": "First", "States": {
        "First": {"Type": "Wait", "Seconds": 60, "Next": "Last"},
        "Last": {"Type": "Wait", "Seconds": 60, "End": true}
      }}""";

  @RegisterExtension
  private final OneEngine engine = new OneEngine();

  private final LocalStepFunctions local = engine.local();
  private final SfnAsyncClient client = engine.client();

  @Test
  void endsExecutionsAtTheirNextTransition() {
    String machine = local.createStateMachine("orders", TWO_WAITS);
    Execution execution = local.startExecution(machine, "{}");
    local.advance(Duration.ofSeconds(1));

    delete(machine);
    assertThat(status(machine)).isEqualTo(StateMachineStatus.DELETING);
    assertThat(execution.status()).isEqualTo(ExecutionStatus.RUNNING);

    local.advance(Duration.ofSeconds(60));
    assertThat(execution.status()).isEqualTo(ExecutionStatus.ABORTED);
    assertThat(execution.history())
        .extracting(event -> event.type())
        .endsWith("WaitStateEntered", "WaitStateExited", "ExecutionAborted");
    assertThatThrownBy(() -> status(machine))
        .hasCauseInstanceOf(StateMachineDoesNotExistException.class);
  }

  @Test
  void lastsUntilTheLastExecutionHasEnded() {
    String machine = local.createStateMachine("orders", Definitions.waiting(60));
    Execution first = local.startExecution(machine, "{}");
    local.advance(Duration.ofSeconds(30));
    Execution second = local.startExecution(machine, "{}");
    local.advance(Duration.ofSeconds(1));
    delete(machine);

    local.advance(Duration.ofSeconds(30));
    assertThat(first.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(status(machine)).isEqualTo(StateMachineStatus.DELETING);

    local.advance(Duration.ofSeconds(30));
    assertThat(second.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThatThrownBy(() -> status(machine))
        .hasCauseInstanceOf(StateMachineDoesNotExistException.class);
  }

  @Test
  void letsNothingBeginMeanwhile() {
    String machine = local.createStateMachine("orders", TWO_WAITS);
    local.startExecution(machine, "{}");
    local.advance(Duration.ofSeconds(1));
    delete(machine);
    delete(machine);

    refused(() -> client.startExecution(r -> r.stateMachineArn(machine)).join());
    refused(() -> client
        .updateStateMachine(r -> r.stateMachineArn(machine).definition(Definitions.PASS))
        .join());
    refused(
        () -> client.publishStateMachineVersion(r -> r.stateMachineArn(machine)).join());
    refused(() -> client
        .createStateMachine(r -> r.name("orders").roleArn(Definitions.ROLE).definition(TWO_WAITS))
        .join());

    local.advance(Duration.ofSeconds(60));
    assertThat(local.createStateMachine("orders", Definitions.PASS)).isEqualTo(machine);
    assertThat(status(machine)).isEqualTo(StateMachineStatus.ACTIVE);
  }

  @Test
  void letsExpressExecutionsGoOn() {
    String machine = client
        .createStateMachine(r -> r.name("orders")
            .roleArn(Definitions.ROLE)
            .definition(TWO_WAITS)
            .type(StateMachineType.EXPRESS))
        .join()
        .stateMachineArn();
    Execution execution = local.startExecution(machine, "{}");
    local.advance(Duration.ofSeconds(1));

    delete(machine);

    assertThatThrownBy(() -> status(machine))
        .hasCauseInstanceOf(StateMachineDoesNotExistException.class);
    local.advance(Duration.ofMinutes(2));
    assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
  }

  private void delete(String machine) {
    client.deleteStateMachine(r -> r.stateMachineArn(machine)).join();
  }

  private StateMachineStatus status(String machine) {
    return client.describeStateMachine(r -> r.stateMachineArn(machine)).join().status();
  }

  private static void refused(ThrowingCallable call) {
    assertThatThrownBy(call).hasCauseInstanceOf(StateMachineDeletingException.class);
  }
}
