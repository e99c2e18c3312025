package dev.stepworker.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.OneEngine;
import dev.stepworker.local.endpoint.Sdk;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.InvalidArnException;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StateMachineType;
import software.amazon.awssdk.services.sfn.model.StateMachineTypeNotSupportedException;
import software.amazon.awssdk.services.sfn.model.SyncExecutionStatus;

class ExpressExecutionsTest {
  @RegisterExtension
  private final OneEngine engine = new OneEngine();

  private final LocalStepFunctions local = engine.local();
  private final SfnAsyncClient client = engine.client();

  @Test
  void runsAnExpressExecutionToItsEnd() {
    String quick = createExpress(client, "quick", Definitions.result("{\"b\":2}"));

    StartSyncExecutionResponse response = client
        .startSyncExecution(r -> r.stateMachineArn(quick).name("one").input("{\"a\":1}"))
        .join();

    assertThat(response.status()).isEqualTo(SyncExecutionStatus.SUCCEEDED);
    assertThat(response.executionArn()).contains(":express:quick:one:");
    assertThat(response.input()).isEqualTo("{\"a\":1}");
    assertThat(response.output()).isEqualTo("{\"b\":2}");
    assertThat(response.billingDetails().billedDurationInMilliseconds()).isEqualTo(100);
  }

  @Test
  void tellsHowAnExpressExecutionFailed() {
    String quick = createExpress(client, "quick", Definitions.failing("Broken", "by itself"));

    StartSyncExecutionResponse response =
        client.startSyncExecution(r -> r.stateMachineArn(quick)).join();

    assertThat(response.status()).isEqualTo(SyncExecutionStatus.FAILED);
    assertThat(response.error()).isEqualTo("Broken");
    assertThat(response.cause()).isEqualTo("by itself");
  }

  @Test
  void endsAnExpressExecutionAfterFiveMinutes() {
    try (LocalStepFunctions skipping =
            LocalStepFunctions.builder().timeSkipping().start();
        SfnAsyncClient ofSkipping = Sdk.stepFunctions(skipping.endpoint())) {
      String quick = createExpress(ofSkipping, "quick", Definitions.waiting(600));

      StartSyncExecutionResponse response =
          ofSkipping.startSyncExecution(r -> r.stateMachineArn(quick)).join();

      assertThat(response.status()).isEqualTo(SyncExecutionStatus.TIMED_OUT);
      assertThat(Duration.between(response.startDate(), response.stopDate()))
          .isEqualTo(Duration.ofMinutes(5));
    }
  }

  @Test
  void keepsExpressAndStandardApart() {
    String standard = local.createStateMachine("orders", Definitions.PASS);
    String quick = createExpress(client, "quick", Definitions.PASS);
    String execution =
        client.startExecution(r -> r.stateMachineArn(quick).name("one")).join().executionArn();

    assertThatThrownBy(
            () -> client.startSyncExecution(r -> r.stateMachineArn(standard)).join())
        .hasCauseInstanceOf(StateMachineTypeNotSupportedException.class);
    assertThatThrownBy(
            () -> client.listExecutions(r -> r.stateMachineArn(quick)).join())
        .hasCauseInstanceOf(StateMachineTypeNotSupportedException.class);
    assertThatThrownBy(
            () -> client.describeExecution(r -> r.executionArn(execution)).join())
        .hasCauseInstanceOf(InvalidArnException.class)
        .hasMessageContaining("Resource type not valid in this context: express");
  }

  private static String createExpress(SfnAsyncClient client, String name, String definition) {
    return client
        .createStateMachine(r -> r.name(name)
            .definition(definition)
            .roleArn(Definitions.ROLE)
            .type(StateMachineType.EXPRESS))
        .join()
        .stateMachineArn();
  }
}
