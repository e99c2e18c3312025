package dev.stepworker.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.OneEngine;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.StateMachineStatus;
import software.amazon.awssdk.services.sfn.model.ValidationException;

class QualifiedArnsTest {
  @RegisterExtension
  private final OneEngine engine = new OneEngine();

  private final LocalStepFunctions local = engine.local();
  private final SfnAsyncClient client = engine.client();
  private final String machine = local.createStateMachine("orders", Definitions.PASS);
  private final String qualified = machine + "/each";

  @Test
  void ofDistributedMapsCannotBeStartedChangedOrDeleted() {
    refused(() -> client.startExecution(r -> r.stateMachineArn(qualified)).join());
    refused(() -> client.startSyncExecution(r -> r.stateMachineArn(qualified)).join());
    refused(() -> client
        .updateStateMachine(r -> r.stateMachineArn(qualified).definition(Definitions.PASS))
        .join());
    refused(() -> client.deleteStateMachine(r -> r.stateMachineArn(qualified)).join());

    assertThat(
            client.describeStateMachine(r -> r.stateMachineArn(machine)).join().status())
        .isEqualTo(StateMachineStatus.ACTIVE);
  }

  private void refused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .hasCauseInstanceOf(ValidationException.class)
        .hasMessageContaining(qualified);
  }
}
