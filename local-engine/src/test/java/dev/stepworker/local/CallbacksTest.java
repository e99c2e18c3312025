package dev.stepworker.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.endpoint.Sdk;
import dev.stepworker.local.history.HistoryEvent;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

class CallbacksTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void bringsAWorkersAnswerIntoTheExecution() {
    try (LocalStepFunctions local = LocalStepFunctions.start();
        SfnAsyncClient sfn = Sdk.stepFunctions(local.endpoint())) {
      String arn = sfn.createActivity(r -> r.name("resize")).join().activityArn();
      Execution run = local.start(activity(arn, ""), "{\"in\":1}");

      GetActivityTaskResponse task =
          sfn.getActivityTask(r -> r.activityArn(arn).workerName("w1")).join();
      sfn.sendTaskSuccess(r -> r.taskToken(task.taskToken()).output("{\"out\":2}"))
          .join();

      assertThat(task.input()).isEqualTo("{\"in\":1}");
      assertThat(run.await(PATIENCE).output()).contains("{\"out\":2}");
    }
  }

  @Test
  void startsAnActivitysClockWhenAWorkerHasTheTask() {
    try (LocalStepFunctions local = LocalStepFunctions.start();
        SfnAsyncClient sfn = Sdk.stepFunctions(local.endpoint())) {
      String arn = sfn.createActivity(r -> r.name("resize")).join().activityArn();
      Execution run = local.start(activity(arn, ", 'TimeoutSeconds': 60"), "{}");

      local.advance(Duration.ofHours(5));
      assertThat(run.status()).isEqualTo(ExecutionStatus.RUNNING);

      GetActivityTaskResponse task =
          sfn.getActivityTask(r -> r.activityArn(arn)).join();
      local.advance(Duration.ofSeconds(60));
      assertThat(run.error()).contains("States.Timeout");
      assertThatThrownBy(
              () -> sfn.sendTaskSuccess(r -> r.taskToken(task.taskToken()).output("1"))
                  .join())
          .hasCauseInstanceOf(TaskTimedOutException.class);
    }
  }

  @Test
  void catchesAMissedHeartbeatByItsDocumentedName() {
    try (LocalStepFunctions local = LocalStepFunctions.start();
        SfnAsyncClient sfn = Sdk.stepFunctions(local.endpoint())) {
      String arn = sfn.createActivity(r -> r.name("resize")).join().activityArn();
      Execution run = local.start(
          States.machine("'Only': {'Type': 'Task', 'Resource': '" + arn
              + "', 'HeartbeatSeconds': 10, 'Catch': [{'ErrorEquals':"
              + " ['States.HeartbeatTimeout'], 'Next': 'Caught'}], 'End': true}, 'Caught':"
              + " {'Type': 'Pass', 'Result': 'caught', 'End': true}"),
          "{}");
      GetActivityTaskResponse task =
          sfn.getActivityTask(r -> r.activityArn(arn)).join();

      local.advance(Duration.ofSeconds(8));
      sfn.sendTaskHeartbeat(r -> r.taskToken(task.taskToken())).join();
      local.advance(Duration.ofSeconds(8));
      assertThat(run.status()).isEqualTo(ExecutionStatus.RUNNING);

      local.advance(Duration.ofSeconds(2));
      assertThat(run.output()).contains("\"caught\"");
    }
  }

  @Test
  void waitsForWhoeverReceivesTheTokenFromAQueue() {
    try (LocalStepFunctions local = LocalStepFunctions.start();
        SfnAsyncClient sfn = Sdk.stepFunctions(local.endpoint());
        SqsClient sqs = sqs(local.sqsEndpoint())) {
      String queue = sqs.createQueue(r -> r.queueName("approvals")).queueUrl();
      Execution run = local.start(
          States.only("'Type': 'Task', 'Resource':"
              + " 'arn:aws:states:::sqs:sendMessage.waitForTaskToken', 'Parameters': {'QueueUrl':"
              + " '" + queue + "', 'MessageBody.$': '$$.Task.Token'}"),
          "{}");

      Message message = sqs.receiveMessage(r -> r.queueUrl(queue).waitTimeSeconds(20))
          .messages()
          .get(0);
      sfn.sendTaskSuccess(r -> r.taskToken(message.body()).output("\"yes\"")).join();

      assertThat(run.await(PATIENCE).output()).contains("\"yes\"");
      assertThat(run.history())
          .extracting(HistoryEvent::type)
          .containsSubsequence("TaskScheduled", "TaskStarted", "TaskSubmitted", "TaskSucceeded");
    }
  }

  @Test
  void failsATaskWhoseQueueIsNotThere() {
    try (LocalStepFunctions local = LocalStepFunctions.start()) {
      String queue = local.sqsEndpoint() + "/000000000000/nowhere";
      Execution run = local.start(
          States.only("'Type': 'Task', 'Resource': 'arn:aws:states:::sqs:sendMessage',"
              + " 'Parameters': {'QueueUrl': '" + queue + "', 'MessageBody': 'x'}"),
          "{}");

      assertThat(run.await(PATIENCE).error()).contains("SQS.QueueDoesNotExistException");
    }
  }

  @Test
  void takesATaskBackWhenItsExecutionIsStopped() {
    try (LocalStepFunctions local = LocalStepFunctions.start();
        SfnAsyncClient sfn = Sdk.stepFunctions(local.endpoint())) {
      String arn = sfn.createActivity(r -> r.name("resize")).join().activityArn();
      Execution run = local.start(activity(arn, ""), "{}");
      GetActivityTaskResponse task =
          sfn.getActivityTask(r -> r.activityArn(arn)).join();

      sfn.stopExecution(r -> r.executionArn(run.arn()).error("Enough").cause("it is late"))
          .join();

      assertThat(run.status()).isEqualTo(ExecutionStatus.ABORTED);
      assertThat(run.error()).contains("Enough");
      assertThatThrownBy(
              () -> sfn.sendTaskHeartbeat(r -> r.taskToken(task.taskToken())).join())
          .hasCauseInstanceOf(TaskTimedOutException.class);
    }
  }

  @Test
  void answersOpenPollsAtOnceOnClosing() {
    LocalStepFunctions local = LocalStepFunctions.start();
    try (SfnAsyncClient sfn = Sdk.stepFunctions(local.endpoint())) {
      String arn = sfn.createActivity(r -> r.name("resize")).join().activityArn();
      CompletableFuture<GetActivityTaskResponse> poll =
          sfn.getActivityTask(r -> r.activityArn(arn));
      sfn.describeActivity(r -> r.activityArn(arn)).join();

      local.close();

      assertThat(poll).succeedsWithin(PATIENCE);
      assertThat(poll.join().taskToken()).isNull();
    }
  }

  private static String activity(String arn, String more) {
    return States.only("'Type': 'Task', 'Resource': '" + arn + "'" + more);
  }

  private static SqsClient sqs(URI endpoint) {
    return SqsClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .build();
  }
}
