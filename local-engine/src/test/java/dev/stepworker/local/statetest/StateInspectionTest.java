package dev.stepworker.local.statetest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.local.OneEngine;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.InspectionData;
import software.amazon.awssdk.services.sfn.model.InspectionLevel;
import software.amazon.awssdk.services.sfn.model.TestStateRequest;

class StateInspectionTest {
  private static final String TASK = """
      {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"a": 1}, "End": true,
       "Retry": [
         {"ErrorEquals": ["Other"]},
         {"ErrorEquals": ["Busy"], "IntervalSeconds": 2, "BackoffRate": 3, "MaxAttempts": 3, "MaxDelaySeconds": 10}],
       "Catch": [{"ErrorEquals": ["Other"], "Next": "A"}, {"ErrorEquals": ["States.ALL"], "Next": "B"}]}""";

  @RegisterExtension
  private final OneEngine engine = new OneEngine();

  private final SfnAsyncClient client = engine.client();

  @Test
  void waitsNoLongerThanTheMaximalDelay() {
    assertThat(failing("Busy", 2).errorDetails()).satisfies(details -> {
      assertThat(details.retryIndex()).isEqualTo(1);
      assertThat(details.retryBackoffIntervalSeconds()).isEqualTo(10);
      assertThat(details.catchIndex()).isNull();
    });
  }

  @Test
  void tellsWhichCatchTookTheError() {
    assertThat(failing("Broken", 0).errorDetails()).satisfies(details -> {
      assertThat(details.catchIndex()).isEqualTo(1);
      assertThat(details.retryIndex()).isNull();
    });
  }

  @Test
  void showsNoResultOfATaskThatFailed() {
    assertThat(failing("Broken", 0)).satisfies(data -> {
      assertThat(data.afterParameters()).isEqualTo("{\"a\":1}");
      assertThat(data.result()).isNull();
      assertThat(data.afterResultSelector()).isNull();
      assertThat(data.afterResultPath()).isNull();
    });
  }

  @Test
  void showsTheVariablesOfTheTestAndThoseOfTheState() {
    InspectionData data = inspected(r -> r.definition("""
        {"Type": "Pass", "QueryLanguage": "JSONata", "Assign": {"z": "{% $v*2 %}"}, "End": true}""").variables("{\"v\":4}"));

    assertThat(data.variables()).isEqualTo("{\"v\":4,\"z\":8}");
  }

  @Test
  void showsTheStepsThatTheStateHas() {
    InspectionData fixed = inspected(
        r -> r.definition("{\"Type\":\"Pass\",\"Result\":1,\"ResultPath\":null,\"End\":true}"));
    InspectionData succeeding = inspected(r -> r.definition("{\"Type\":\"Succeed\"}"));

    assertThat(fixed.result()).isEqualTo("1");
    assertThat(fixed.afterInputPath()).isNull();
    assertThat(fixed.afterResultPath()).isEqualTo("{}");
    assertThat(succeeding.afterInputPath()).isEqualTo("{}");
    assertThat(succeeding.afterParameters()).isNull();
    assertThat(succeeding.afterResultPath()).isNull();
  }

  private InspectionData failing(String error, int retryCount) {
    return inspected(r -> r.definition(TASK)
        .stateConfiguration(c -> c.retrierRetryCount(retryCount))
        .mock(mock -> mock.errorOutput(e -> e.error(error))));
  }

  private InspectionData inspected(Consumer<TestStateRequest.Builder> request) {
    return client
        .testState(r -> r.inspectionLevel(InspectionLevel.DEBUG).applyMutation(request))
        .join()
        .inspectionData();
  }
}
