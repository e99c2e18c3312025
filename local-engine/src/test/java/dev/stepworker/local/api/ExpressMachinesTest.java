package dev.stepworker.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.OneEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;
import software.amazon.awssdk.services.sfn.model.StateMachineType;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionResultCode;

class ExpressMachinesTest {
  private static final String TASK = """
      {"StartAt": "Call", "States": {
        "Call": {"Type": "Task", "Resource": "%s", "Parameters": {}, "End": true}}}""";
  private static final String DISTRIBUTED = """
      {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {
        "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"},
        "StartAt": "Item", "States": {"Item": {"Type": "Pass", "End": true}}}}}}""";

  @RegisterExtension
  private final OneEngine engine = new OneEngine();

  private final SfnAsyncClient client = engine.client();

  @ParameterizedTest
  @CsvSource({
    "arn:aws:states:::states:startExecution.sync, '.sync' service integration",
    "arn:aws:states:::states:startExecution.sync:2, '.sync' service integration",
    "arn:aws:states:::sqs:sendMessage.waitForTaskToken, '.waitForTaskToken' service integration",
    "arn:aws:states:us-east-1:000000000000:activity:work, activities"
  })
  void doNotWait(String resource, String what) {
    assertRefused(TASK.formatted(resource), what);
  }

  @Test
  void runNoDistributedMaps() {
    assertRefused(DISTRIBUTED, "Map states with Mode DISTRIBUTED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:states:::sqs:sendMessage",
        "arn:aws:lambda:us-east-1:000000000000:function:activity:1"
      })
  void call(String resource) {
    String definition = TASK.formatted(resource);

    assertThat(create(definition)).contains(":stateMachine:orders");
    assertThat(result(definition, StateMachineType.EXPRESS))
        .isEqualTo(ValidateStateMachineDefinitionResultCode.OK);
  }

  private void assertRefused(String definition, String what) {
    assertThatThrownBy(() -> create(definition))
        .hasCauseInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("Express state machine does not support " + what);
    assertThat(result(definition, StateMachineType.EXPRESS))
        .isEqualTo(ValidateStateMachineDefinitionResultCode.FAIL);
    assertThat(result(definition, StateMachineType.STANDARD))
        .isEqualTo(ValidateStateMachineDefinitionResultCode.OK);
  }

  private String create(String definition) {
    return client
        .createStateMachine(r -> r.name("orders")
            .roleArn(Definitions.ROLE)
            .type(StateMachineType.EXPRESS)
            .definition(definition))
        .join()
        .stateMachineArn();
  }

  private ValidateStateMachineDefinitionResultCode result(
      String definition, StateMachineType type) {
    return client
        .validateStateMachineDefinition(r -> r.definition(definition).type(type))
        .join()
        .result();
  }
}
