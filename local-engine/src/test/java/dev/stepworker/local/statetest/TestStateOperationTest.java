package dev.stepworker.local.statetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.local.OneEngine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.InspectionLevel;
import software.amazon.awssdk.services.sfn.model.InvalidDefinitionException;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;
import software.amazon.awssdk.services.sfn.model.TestExecutionStatus;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;

class TestStateOperationTest {
  private static final String ACTIVITY = """
      {"Type": "Task", "Resource": "arn:aws:states:us-east-1:000000000000:activity:resize",
       "Next": "Done",
       "Retry": [{"ErrorEquals": ["Busy"], "IntervalSeconds": 4, "MaxAttempts": 2}],
       "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Refused"}]}""";

  @RegisterExtension
  private final OneEngine engine = new OneEngine(
      LocalStepFunctions.builder().function("greet", input -> "Hello, " + input).start());

  private final LocalStepFunctions local = engine.local();
  private final SfnAsyncClient client = engine.client();

  @Test
  void tellsTheOutputAndTheNextState() {
    TestStateResponse response = test("""
        {"Type": "Pass", "Result": {"b": 2}, "ResultPath": "$.x", "Next": "Second"}""", "{\"a\":1}");

    assertThat(response.status()).isEqualTo(TestExecutionStatus.SUCCEEDED);
    assertThat(response.output()).isEqualTo("{\"a\":1,\"x\":{\"b\":2}}");
    assertThat(response.nextState()).isEqualTo("Second");
    assertThat(response.inspectionData()).isNull();
  }

  @Test
  void tellsWhichChoiceWasTaken() {
    String choice = """
        {"Type": "Choice", "Default": "Small",
         "Choices": [{"Variable": "$.n", "NumericGreaterThan": 9, "Next": "Large"}]}""";

    assertThat(test(choice, "{\"n\":10}").nextState()).isEqualTo("Large");
    assertThat(test(choice, "{\"n\":1}").nextState()).isEqualTo("Small");
  }

  @Test
  void endsWithoutANextState() {
    TestStateResponse response = test("{\"Type\":\"Succeed\"}", "{\"a\":1}");

    assertThat(response.status()).isEqualTo(TestExecutionStatus.SUCCEEDED);
    assertThat(response.nextState()).isNull();
  }

  @Test
  void callsTheEnginesFunctions() {
    TestStateResponse response = test("""
        {"Type": "Task", "End": true,
         "Resource": "arn:aws:lambda:us-east-1:000000000000:function:greet"}""", "\"Ada\"");

    assertThat(response.output()).isEqualTo("\"Hello, Ada\"");
  }

  @Test
  void tellsAFailure() {
    TestStateResponse response =
        test("{\"Type\":\"Fail\",\"Error\":\"Broken\",\"Cause\":\"by itself\"}", "{}");

    assertThat(response.status()).isEqualTo(TestExecutionStatus.FAILED);
    assertThat(response.error()).isEqualTo("Broken");
    assertThat(response.cause()).isEqualTo("by itself");
    assertThat(response.output()).isNull();
  }

  @Test
  void takesAMockedResult() {
    TestStateResponse response = client
        .testState(
            r -> r.definition(ACTIVITY).input("{}").mock(mock -> mock.result("{\"size\":3}")))
        .join();

    assertThat(response.status()).isEqualTo(TestExecutionStatus.SUCCEEDED);
    assertThat(response.output()).isEqualTo("{\"size\":3}");
    assertThat(response.nextState()).isEqualTo("Done");
  }

  @Test
  void catchesAMockedError() {
    TestStateResponse response = failing("Broken", 0);

    assertThat(response.status()).isEqualTo(TestExecutionStatus.CAUGHT_ERROR);
    assertThat(response.error()).isEqualTo("Broken");
    assertThat(response.nextState()).isEqualTo("Refused");
    assertThat(response.output())
        .isEqualTo("{\"error\":{\"Error\":\"Broken\",\"Cause\":\"mocked\"}}");
  }

  @Test
  void tellsThatAnErrorWouldBeRetried() {
    TestStateResponse response = failing("Busy", 1);

    assertThat(response.status()).isEqualTo(TestExecutionStatus.RETRIABLE);
    assertThat(response.error()).isEqualTo("Busy");
    assertThat(response.nextState()).isNull();
    assertThat(response.inspectionData().errorDetails().retryIndex()).isZero();
    assertThat(response.inspectionData().errorDetails().retryBackoffIntervalSeconds())
        .isEqualTo(8);
  }

  @Test
  void catchesWhatWasRetriedOftenEnough() {
    assertThat(failing("Busy", 2).status()).isEqualTo(TestExecutionStatus.CAUGHT_ERROR);
  }

  @Test
  void refusesToWaitForAnActivity() {
    assertThatThrownBy(() -> test(ACTIVITY, "{}"))
        .hasMessageContaining("can only be tested with a mock");
  }

  @Test
  void showsTheDataOnItsWay() {
    TestStateResponse response = client
        .testState(r ->
            r.definition("""
                {"Type": "Pass", "InputPath": "$.a", "Parameters": {"c.$": "$.b"},
                 "ResultPath": "$.r", "End": true}""").input("{\"a\":{\"b\":1}}").inspectionLevel(InspectionLevel.DEBUG))
        .join();

    assertThat(response.inspectionData()).satisfies(data -> {
      assertThat(data.input()).isEqualTo("{\"a\":{\"b\":1}}");
      assertThat(data.afterInputPath()).isEqualTo("{\"b\":1}");
      assertThat(data.afterParameters()).isEqualTo("{\"c\":1}");
      assertThat(data.result()).isNull();
      assertThat(data.afterResultPath()).isEqualTo("{\"a\":{\"b\":1},\"r\":{\"c\":1}}");
    });
  }

  @Test
  void testsOneStateOfAStateMachineWithVariables() {
    TestStateResponse response = client
        .testState(
            r -> r.definition("""
                {"QueryLanguage": "JSONata", "StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Next": "B"},
                  "B": {"Type": "Pass", "Output": "{% $rate * $states.input.n %}", "Next": "C"},
                  "C": {"Type": "Succeed"}}}""").stateName("B").input("{\"n\":3}").variables("{\"rate\":5}"))
        .join();

    assertThat(response.output()).isEqualTo("15");
    assertThat(response.nextState()).isEqualTo("C");
  }

  @Test
  void testsAStateWithinAnother() {
    String machine = """
        {"StartAt": "M", "States": {"M": {"Type": "Parallel", "End": true, "Branches": [
          {"StartAt": "P", "States": {"P": {"Type": "Pass", "Result": 7, "End": true}}}]}}}""";

    assertThat(
            client.testState(r -> r.definition(machine).stateName("P")).join().output())
        .isEqualTo("7");
    assertThatThrownBy(
            () -> client.testState(r -> r.definition(machine).stateName("Q")).join())
        .hasMessageContaining("State not found in definition");
  }

  @Test
  void refusesAStateOfAStateMachineThatIsNone() {
    String machine = "{\"States\": {\"P\": {\"Type\": \"Pass\", \"End\": true}}}";

    assertThatThrownBy(
            () -> client.testState(r -> r.definition(machine).stateName("P")).join())
        .hasCauseInstanceOf(InvalidDefinitionException.class)
        .hasMessageContaining("StartAt");
  }

  @Test
  void endsAfterFiveMinutes() {
    CompletableFuture<TestStateResponse> response =
        client.testState(r -> r.definition("{\"Type\":\"Wait\",\"Seconds\":301,\"End\":true}"));
    while (!response.isDone()) {
      local.advance(Duration.ofSeconds(60));
    }

    assertThat(response.join().status()).isEqualTo(TestExecutionStatus.FAILED);
    assertThat(response.join().error()).isEqualTo("States.Timeout");
  }

  @Test
  void refusesWhatIsNoState() {
    assertThatThrownBy(() -> test("{\"Type\":\"Pass\"}", "{}"))
        .hasCauseInstanceOf(InvalidDefinitionException.class);
    assertThatThrownBy(() -> test("[]", "{}")).hasCauseInstanceOf(InvalidDefinitionException.class);
    assertThatThrownBy(() -> test("{\"Type\":\"Succeed\"}", "{"))
        .hasCauseInstanceOf(InvalidExecutionInputException.class);
  }

  private TestStateResponse failing(String error, int retryCount) {
    return client
        .testState(r -> r.definition(ACTIVITY)
            .input("{}")
            .inspectionLevel(InspectionLevel.DEBUG)
            .stateConfiguration(c -> c.retrierRetryCount(retryCount))
            .mock(mock -> mock.errorOutput(e -> e.error(error).cause("mocked"))))
        .join();
  }

  private TestStateResponse test(String definition, String input) {
    return client.testState(r -> r.definition(definition).input(input)).join();
  }
}
