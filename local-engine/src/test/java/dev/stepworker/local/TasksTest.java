package dev.stepworker.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.local.history.HistoryEvent;
import dev.stepworker.local.integration.TaskFailedException;
import dev.stepworker.local.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TasksTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String GREET =
      "'Type': 'Task', 'Resource':" + " 'arn:aws:lambda:us-east-1:000000000000:function:greet'";

  @Test
  void callsAFunctionByItsArn() {
    try (LocalStepFunctions local = LocalStepFunctions.builder()
        .function("greet", input -> Map.of("hello", ((Map<?, ?>) input).get("name")))
        .start()) {
      Execution run = local.start(States.only(GREET), "{\"name\":\"Ada\"}").await(PATIENCE);

      assertThat(run.output()).contains("{\"hello\":\"Ada\"}");
      assertThat(run.history())
          .extracting(HistoryEvent::type)
          .containsSubsequence(
              "LambdaFunctionScheduled", "LambdaFunctionStarted", "LambdaFunctionSucceeded");
    }
  }

  @Test
  void invokesAFunctionByItsName() {
    String definition = States.only("'Type': 'Task', 'Resource':"
        + " 'arn:aws:states:::lambda:invoke', 'Parameters': {'FunctionName': 'greet:$LATEST',"
        + " 'Payload.$': '$'}, 'ResultSelector': {'got.$': '$.Payload', 'code.$':"
        + " '$.StatusCode', 'length.$': '$.SdkHttpMetadata.HttpHeaders.Content-Length'}");

    try (LocalStepFunctions local =
        LocalStepFunctions.builder().function("greet", input -> input).start()) {
      Execution run = local.start(definition, "[1,2]").await(PATIENCE);

      assertThat(run.output()).contains("{\"got\":[1,2],\"code\":200,\"length\":\"5\"}");
    }
  }

  @Test
  void showsTheRoleOfATask() {
    String role = "arn:aws:iam::000000000000:role/other";
    String definition = States.only("'Type': 'Task', 'Credentials': {'RoleArn': '" + role + "'},"
        + " 'Resource': 'arn:aws:states:::dynamodb:putItem'");

    try (LocalStepFunctions local = LocalStepFunctions.builder()
        .integration("dynamodb:putItem", input -> Map.of())
        .start()) {
      Execution run = local.start(definition, "{}").await(PATIENCE);

      assertThat(run.history())
          .filteredOn(event -> event.type().equals("TaskScheduled"))
          .extracting(event -> event.details().get("taskCredentials"))
          .containsExactly(Map.of("roleArn", role));
    }
  }

  @Test
  void failsATaskWithTheErrorOfItsFunction() {
    try (LocalStepFunctions local = LocalStepFunctions.builder()
        .function("greet", input -> {
          throw new TaskFailedException("Too.Rude", "it said nothing");
        })
        .start()) {
      Execution run = local.start(States.only(GREET), "{}").await(PATIENCE);

      assertThat(run.error()).contains("Too.Rude");
      assertThat(run.cause()).contains("it said nothing");
    }
  }

  @Test
  void namesAnExceptionByItsClass() {
    try (LocalStepFunctions local = LocalStepFunctions.builder()
        .function("greet", input -> {
          throw new IllegalStateException("no voice");
        })
        .start()) {
      Execution run = local.start(States.only(GREET), "{}").await(PATIENCE);

      assertThat(run.error()).contains("java.lang.IllegalStateException");
      assertThat((Map<?, ?>) Json.parse(run.cause().orElseThrow()))
          .satisfies(cause -> assertThat(cause.get("errorMessage")).isEqualTo("no voice"));
    }
  }

  @Test
  void saysHowToRegisterAFunctionThatIsNotThere() {
    try (LocalStepFunctions local = LocalStepFunctions.start()) {
      Execution run = local.start(States.only(GREET), "{}").await(PATIENCE);

      assertThat(run.error()).contains("Lambda.ResourceNotFoundException");
      assertThat(run.cause().orElseThrow()).contains("function:greet", "builder().function(name");
    }
  }

  @Test
  void saysHowToRegisterAnUnknownIntegration() {
    String definition = States.only(
        "'Type': 'Task', 'Resource': 'arn:aws:states:::glue:startJobRun.sync', 'Parameters': {}");

    try (LocalStepFunctions local = LocalStepFunctions.start()) {
      Execution run = local.start(definition, "{}").await(PATIENCE);

      assertThat(run.error()).contains("States.Runtime");
      assertThat(run.cause().orElseThrow())
          .contains("arn:aws:states:::glue:startJobRun.sync", "integration(\"glue:startJobRun\"");
    }
  }

  @Test
  void handsWhatIsNotRegisteredToOneForAll() {
    String definition = States.only("'Type': 'Task', 'Resource': 'arn:aws:states:::glue:getJob'");

    try (LocalStepFunctions local = LocalStepFunctions.builder()
        .otherIntegrations((call, reply) -> reply.succeeded(call.resource().key()))
        .start()) {
      Execution run = local.start(definition, "{}").await(PATIENCE);

      assertThat(run.output()).contains("\"glue:getJob\"");
    }
  }

  @Test
  void runsAJobWithARegisteredFunction() {
    String definition = States.only(
        "'Type': 'Task', 'Resource': 'arn:aws:states:::glue:startJobRun.sync', 'Parameters':"
            + " {'JobName': 'nightly'}");

    try (LocalStepFunctions local = LocalStepFunctions.builder()
        .integration("glue:startJobRun", input -> Map.of("JobRunState", "SUCCEEDED"))
        .start()) {
      Execution run = local.start(definition, "{}").await(PATIENCE);

      assertThat(run.output()).contains("{\"JobRunState\":\"SUCCEEDED\"}");
      assertThat(run.history())
          .extracting(HistoryEvent::type)
          .containsSubsequence("TaskStarted", "TaskSubmitted", "TaskSucceeded");
    }
  }

  @Test
  void retriesWithBackoffUpToTheLongestDelay() {
    AtomicInteger calls = new AtomicInteger();
    String definition = States.only(GREET + ", 'Retry': [{'ErrorEquals': ['Busy'],"
        + " 'IntervalSeconds': 10, 'BackoffRate': 3, 'MaxDelaySeconds': 40, 'MaxAttempts': 3}]");

    try (LocalStepFunctions local = LocalStepFunctions.builder()
        .timeSkipping()
        .function("greet", input -> {
          if (calls.incrementAndGet() < 4) {
            throw new TaskFailedException("Busy");
          }
          return "done";
        })
        .start()) {
      Execution run = local.start(definition, "{}").await(PATIENCE);

      assertThat(run.output()).contains("\"done\"");
      List<Instant> scheduled = run.history().stream()
          .filter(event -> event.type().equals("LambdaFunctionScheduled"))
          .map(HistoryEvent::timestamp)
          .toList();
      assertThat(Duration.between(scheduled.get(0), scheduled.get(1))).hasSeconds(10);
      assertThat(Duration.between(scheduled.get(1), scheduled.get(2))).hasSeconds(30);
      assertThat(Duration.between(scheduled.get(2), scheduled.get(3))).hasSeconds(40);
    }
  }

  @Test
  void drawsJitterWithinTheInterval() {
    String definition = States.only(GREET + ", 'Retry': [{'ErrorEquals': ['States.ALL'],"
        + " 'IntervalSeconds': 100, 'MaxAttempts': 1, 'JitterStrategy': 'FULL'}]");

    try (LocalStepFunctions local = LocalStepFunctions.builder()
        .timeSkipping()
        .function("greet", input -> {
          throw new TaskFailedException("Busy");
        })
        .start()) {
      Execution run = local.start(definition, "{}").await(PATIENCE);

      List<HistoryEvent> events = run.history();
      assertThat(Duration.between(
              events.get(0).timestamp(), events.get(events.size() - 1).timestamp()))
          .isBetween(Duration.ofMillis(1), Duration.ofMillis(99_999));
    }
  }

  @Test
  void catchesWhatIsLeftAfterTheRetries() {
    String definition = States.machine("'Try': {" + GREET + ", 'Catch': [{'ErrorEquals':"
        + " ['Other'], 'Next': 'No'}, {'ErrorEquals': ['States.TaskFailed'], 'ResultPath':"
        + " '$.error', 'Next': 'Yes'}], 'End': true}, 'Yes': {'Type': 'Succeed'}, 'No':"
        + " {'Type': 'Fail'}");

    try (LocalStepFunctions local = LocalStepFunctions.builder()
        .function("greet", input -> {
          throw new TaskFailedException("Busy", "later");
        })
        .start()) {
      Execution run = local.start(definition, "{\"in\":1}").await(PATIENCE);

      assertThat(run.output())
          .contains("{\"in\":1,\"error\":{\"Error\":\"Busy\",\"Cause\":\"later\"}}");
    }
  }

  @Test
  void cutsATaskOffAtItsTimeout() {
    String definition = States.only("'Type': 'Task', 'Resource': 'arn:aws:states:::never:answer',"
        + " 'TimeoutSecondsPath': '$.limit'");

    try (LocalStepFunctions local = LocalStepFunctions.builder()
        .asyncIntegration("never:answer", (call, reply) -> {})
        .start()) {
      Execution run = local.start(definition, "{\"limit\":30}");

      local.advance(Duration.ofSeconds(29));
      assertThat(run.status()).isEqualTo(ExecutionStatus.RUNNING);

      local.advance(Duration.ofSeconds(1));
      assertThat(run.error()).contains("States.Timeout");
      assertThat(run.cause()).isEmpty();
    }
  }

  @Test
  void refusesAResultBeyondThePayloadLimit() {
    try (LocalStepFunctions local = LocalStepFunctions.builder()
        .function("greet", input -> "ü".repeat(131_072))
        .start()) {
      Execution run = local.start(States.only(GREET), "{}").await(PATIENCE);

      assertThat(run.error()).contains("States.DataLimitExceeded");
    }
  }

  @Test
  void takesAResultAtThePayloadLimit() {
    try (LocalStepFunctions local = LocalStepFunctions.builder()
        .function("greet", input -> "x".repeat(262_142))
        .start()) {
      Execution run = local.start(States.only(GREET), "{}").await(PATIENCE);

      assertThat(run.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }
  }
}
