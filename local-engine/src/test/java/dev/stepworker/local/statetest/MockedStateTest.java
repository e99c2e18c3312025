package dev.stepworker.local.statetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.OneEngine;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.InspectionData;
import software.amazon.awssdk.services.sfn.model.InspectionLevel;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;
import software.amazon.awssdk.services.sfn.model.MockInput;
import software.amazon.awssdk.services.sfn.model.TestExecutionStatus;
import software.amazon.awssdk.services.sfn.model.TestStateRequest;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;
import software.amazon.awssdk.services.sfn.model.ValidationException;

class MockedStateTest {
  private static final String FAILING = """
      {"StartAt": "F", "States": {"F": {"Type": "Fail", "Error": "Ran"}}}""";
  private static final String MAP = """
      {"Type": "Map", "ItemsPath": "$.items", "ItemSelector": {"i.$": "$$.Map.Item.Index"}, "MaxConcurrency": 2,
       "ItemProcessor": %s, "ResultSelector": {"all.$": "$"}, "ResultPath": "$.r", "End": true}""".formatted(FAILING);
  private static final String DISTRIBUTED = """
      {"Type": "Map", "ToleratedFailureCount": 1, "End": true, "ItemReader": {
         "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"InputType": "JSON"}, "Parameters": {"Bucket": "b", "Key": "k"}},
       "ItemBatcher": {"MaxItemsPerBatch": 2},
       "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
         "StartAt": "P", "States": {"P": {"Type": "Pass", "End": true}}},
       "Catch": [{"ErrorEquals": ["States.ExceedToleratedFailureThreshold"], "Next": "Handle"}]}""";
  private static final String PARALLEL = """
      {"Type": "Parallel", "Branches": [%s, %s], "ResultPath": "$.r", "Next": "N",
       "Catch": [{"ErrorEquals": ["Bad"], "ResultPath": "$.e", "Next": "C"}]}""".formatted(FAILING, FAILING.replace("\"F\"", "\"G\""));
  private static final String TASK = """
      {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
       "Parameters": {"FunctionName": "f", "Payload": {"a.$": "$$.Execution.Name"}}, "ResultSelector": {"n.$": "$$.Execution.Name"}}""";

  @RegisterExtension
  private final OneEngine engine = new OneEngine();

  private final SfnAsyncClient client = engine.client();

  @Test
  void takesTheMockForTheResultOfAMap() {
    TestStateResponse response =
        test(MAP, r -> r.input("{\"items\":[7,8]}").mock(m -> m.result("[\"x\",\"y\"]")));

    assertThat(response.status()).isEqualTo(TestExecutionStatus.SUCCEEDED);
    assertThat(response.output()).isEqualTo("{\"items\":[7,8],\"r\":{\"all\":[\"x\",\"y\"]}}");
    assertThat(response.inspectionData()).satisfies(data -> {
      assertThat(data.afterItemsPath()).isEqualTo("[7,8]");
      assertThat(data.afterItemSelector()).isEqualTo("[{\"i\":0},{\"i\":1}]");
      assertThat(data.maxConcurrency()).isEqualTo(2);
    });
  }

  @Test
  void showsOfAMapInJsonataOnlyWhatTheServiceShows() {
    String map = """
        {"Type": "Map", "QueryLanguage": "JSONata", "Items": [1], "ItemProcessor": %s, "Output": "{% $states.result %}", "End": true}""".replace("%s", FAILING);

    TestStateResponse response = test(map, r -> r.mock(m -> m.result("[5]")));

    assertThat(response.output()).isEqualTo("[5]");
    assertThat(response.inspectionData())
        .isEqualTo(InspectionData.builder().input("{}").maxConcurrency(0).build());
  }

  @Test
  void takesTheMockForTheResultOfAParallel() {
    TestStateResponse response = test(PARALLEL, r -> r.mock(m -> m.result("[1,2]")));

    assertThat(response.output()).isEqualTo("{\"r\":[1,2]}");
    assertThat(response.nextState()).isEqualTo("N");
  }

  @Test
  void catchesTheMockedErrorOfAParallel() {
    TestStateResponse response =
        test(PARALLEL, r -> r.mock(m -> m.errorOutput(e -> e.error("Bad").cause("why"))));

    assertThat(response.status()).isEqualTo(TestExecutionStatus.CAUGHT_ERROR);
    assertThat(response.error()).isEqualTo("Bad");
    assertThat(response.output()).isEqualTo("{\"e\":{\"Error\":\"Bad\",\"Cause\":\"why\"}}");
    assertThat(response.inspectionData().errorDetails().catchIndex()).isZero();
  }

  @Test
  void failsADistributedMapWithMoreFailuresThanItTolerates() {
    TestStateResponse tolerated = distributed(1);
    TestStateResponse exceeded = distributed(2);

    assertThat(tolerated.output()).isEqualTo("[1,2,3]");
    assertThat(tolerated.inspectionData().afterItemBatcher())
        .isEqualTo("[{\"Items\":[1,2]},{\"Items\":[3]}]");
    assertThat(exceeded.status()).isEqualTo(TestExecutionStatus.CAUGHT_ERROR);
    assertThat(exceeded.error()).isEqualTo("States.ExceedToleratedFailureThreshold");
    assertThat(exceeded.nextState()).isEqualTo("Handle");
    assertThat(exceeded.inspectionData().toleratedFailureCount()).isEqualTo(1);
  }

  @Test
  void showsTheGivenContextToTheState() {
    TestStateResponse response =
        test(TASK, r -> r.context("{\"Execution\":{\"Name\":\"x\"}}").mock(m -> m.result("{}")));

    assertThat(response.inspectionData().afterParameters())
        .isEqualTo("{\"FunctionName\":\"f\",\"Payload\":{\"a\":\"x\"}}");
    assertThat(response.inspectionData().afterResultSelector()).isEqualTo("{\"n\":\"x\"}");
    assertThat(response.output()).isEqualTo("{\"n\":\"x\"}");
  }

  @Test
  void refusesAContextThatNoExecutionHas() {
    assertRefused(TASK, r -> r.context("{}"), "only be specified when a mock is specified");
    assertRefused(TASK, context("{\"Map\":{}}"), "'Map' field is not supported");
    assertRefused(TASK, context("{\"Other\":{}}"), "Field 'Other' is not allowed");
    assertRefused(TASK, context("{\"Execution\":{\"Id\":1}}"), "Execution.Id must be a string");
    assertRefused(
        TASK, context("{\"Task\":{\"Token\":\"t\"}}"), "contains 'Task' when state is not");
  }

  @Test
  void refusesAMapOrParallelWithoutAMock() {
    assertThatThrownBy(() -> test(MAP, r -> {}))
        .hasCauseInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("does not support Map or Parallel states");
    assertThatThrownBy(() -> test(PARALLEL, r -> {}))
        .hasCauseInstanceOf(InvalidDefinitionException.class);
  }

  @Test
  void refusesAMockThatDoesNotFit() {
    assertRefused(
        "{\"Type\":\"Pass\",\"End\":true}", mock(m -> m.result("1")), "State type 'Pass' is not");
    assertRefused(MAP, mock(m -> m.result("{}")), "must be an array");
    assertRefused(PARALLEL, mock(m -> m.result("[1]")), "same number of items");
    assertRefused(TASK, mock(m -> m.errorOutput(e -> e.cause("c"))), "at 'error'");
    assertRefused(TASK, mock(m -> {}), "only one of the following fields");
    assertRefused(
        TASK, mock(m -> m.result("{}").fieldValidationMode("LAX")), "[STRICT, PRESENT, NONE]");
    assertRefused(
        TASK, mock(m -> m.result("{}")).andThen(r -> r.revealSecrets(true)), "RevealSecrets");
  }

  @Test
  void refusesAnErrorFromElsewhere() {
    assertRefused(
        PARALLEL,
        mock(m -> m.errorOutput(e -> e.error("Bad")))
            .andThen(r -> r.stateConfiguration(c -> c.errorCausedByState("H"))),
        "errorCausedByState 'H' is no state within");
    assertThat(test(
                PARALLEL,
                r -> r.mock(m -> m.errorOutput(e -> e.error("Bad")))
                    .stateConfiguration(c -> c.errorCausedByState("G")))
            .nextState())
        .isEqualTo("C");
  }

  private TestStateResponse distributed(int failures) {
    return test(
        DISTRIBUTED,
        r -> r.mock(m -> m.result("[1,2,3]"))
            .stateConfiguration(
                c -> c.mapIterationFailureCount(failures).mapItemReaderData("[1,2,3]")));
  }

  private void assertRefused(
      String definition, Consumer<TestStateRequest.Builder> request, String why) {
    assertThatThrownBy(() -> test(definition, request))
        .hasCauseInstanceOf(ValidationException.class)
        .hasMessageContaining(why);
  }

  private static Consumer<TestStateRequest.Builder> context(String context) {
    return r -> r.context(context).mock(m -> m.result("{}"));
  }

  private static Consumer<TestStateRequest.Builder> mock(Consumer<MockInput.Builder> mock) {
    return r -> r.mock(mock);
  }

  private TestStateResponse test(String definition, Consumer<TestStateRequest.Builder> request) {
    return client
        .testState(r ->
            r.definition(definition).inspectionLevel(InspectionLevel.DEBUG).applyMutation(request))
        .join();
  }
}
