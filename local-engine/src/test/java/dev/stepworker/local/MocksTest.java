package dev.stepworker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.history.HistoryEvent;
import dev.stepworker.local.http.ServiceError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MocksTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String CONTENT = """
      {"StateMachines": {"orders": {"TestCases": {
          "Happy": {"Charge": "Charged", "Approve": "Approved"},
          "Slow": {"Charge": "Busy"}}}},
       "MockedResponses": {
          "Charged": {"0": {"Return": {"paid": true}}},
          "Approved": {"0": {"Return": "yes"}},
          "Busy": {"0-1": {"Throw": {"Error": "Busy", "Cause": "later"}},
                   "2": {"Throw": {"Error": "States.Timeout"}}}}}
      """;
  private static final String ORDERS = States.machine("'Charge': {'Type': 'Task', 'Resource':"
      + " 'arn:aws:lambda:us-east-1:000000000000:function:charge', 'Retry': [{'ErrorEquals':"
      + " ['Busy']}], 'Next': 'Approve'}, 'Approve': {'Type': 'Task', 'Resource':"
      + " 'arn:aws:states:::sqs:sendMessage.waitForTaskToken', 'Parameters': {'QueueUrl': 'q',"
      + " 'MessageBody.$': '$$.Task.Token'}, 'End': true}");

  @TempDir
  private Path directory;

  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(directory.resolve("mocks.json"), CONTENT);
  }

  @Test
  void answersTheTasksOfATestCase() {
    try (LocalStepFunctions local = LocalStepFunctions.builder().mockFile(file).start()) {
      String arn = local.createStateMachine("orders", ORDERS);

      Execution run = local.startExecution(arn + "#Happy", "{}").await(PATIENCE);

      assertThat(run.output()).contains("\"yes\"");
      assertThat(run.history())
          .extracting(HistoryEvent::type)
          .containsSubsequence("LambdaFunctionSucceeded", "TaskSubmitted", "TaskSucceeded");
    }
  }

  @Test
  void answersEachCallByItsNumber() {
    try (LocalStepFunctions local =
        LocalStepFunctions.builder().mockFile(file).timeSkipping().start()) {
      String arn = local.createStateMachine("orders", ORDERS);

      Execution run = local.startExecution(arn + "#Slow", "{}").await(PATIENCE);

      assertThat(run.error()).contains("States.Timeout");
      assertThat(run.history())
          .extracting(HistoryEvent::type)
          .containsSubsequence(
              "LambdaFunctionFailed", "LambdaFunctionFailed", "LambdaFunctionTimedOut");
    }
  }

  @Test
  void refusesATestCaseThatIsNotInTheFile() {
    try (LocalStepFunctions local = LocalStepFunctions.builder().mockFile(file).start()) {
      String arn = local.createStateMachine("orders", ORDERS);

      assertThatThrownBy(() -> local.startExecution(arn + "#Sad", "{}"))
          .isInstanceOf(ServiceError.class)
          .hasMessageContaining("no test case 'Sad'");
    }
  }

  @Test
  void refusesAFileThatNamesAResponseItLacks() throws IOException {
    Files.writeString(file, CONTENT.replace("\"Charged\": {", "\"Other\": {"));

    assertThatThrownBy(() -> LocalStepFunctions.builder().mockFile(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no response Charged");
  }

  @Test
  void mocksAStateWhateverItsResource() {
    String definition = States.only(
        "'Type': 'Task', 'Resource':" + " 'arn:aws:states:us-east-1:000000000000:activity:resize'");

    try (LocalStepFunctions local = LocalStepFunctions.start()) {
      local.mockState("Only", input -> "mocked");

      Execution run = local.start(definition, "{}").await(PATIENCE);

      assertThat(run.output()).contains("\"mocked\"");
      assertThat(run.history())
          .extracting(HistoryEvent::type)
          .containsSubsequence("ActivityScheduled", "ActivityStarted", "ActivitySucceeded");
    }
  }
}
