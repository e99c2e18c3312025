package dev.stepworker.local.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.faults.Fault;
import dev.stepworker.local.faults.InjectedFault;
import dev.stepworker.local.faults.Latency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;
import software.amazon.awssdk.services.sfn.model.KmsThrottlingException;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

class TaskEndpointFaultsTest {
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  private final TaskEndpoint endpoint =
      TaskEndpoint.builder().virtualTime(START).start();
  private final SfnAsyncClient client = Sdk.stepFunctions(endpoint.uri());
  private String resize = "";

  @BeforeEach
  void createActivity() {
    resize = endpoint.createActivity("resize");
  }

  @AfterEach
  void close() {
    client.close();
    endpoint.close();
  }

  @Test
  void throttlesByCount() {
    EndpointTask task = endpoint.openCallback(TaskSpec.ofInput("{}"));
    InjectedFault fault = endpoint
        .faults()
        .inject(Fault.throttling().on("SendTaskHeartbeat").after(1).next(2));

    beat(task);
    assertThatThrownBy(() -> beat(task)).hasMessageContaining("Rate exceeded");
    assertThatThrownBy(() -> beat(task)).cause().isInstanceOfSatisfying(SfnException.class, e -> {
      assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ThrottlingException");
      assertThat(e.statusCode()).isEqualTo(400);
      assertThat(e.isThrottlingException()).isTrue();
    });
    beat(task);

    assertThat(task.heartbeats()).isEqualTo(2);
    assertThat(fault.strikes()).isEqualTo(2);
    assertThat(endpoint.events().all(EndpointEvent.Kind.FAULT))
        .extracting(EndpointEvent::detail)
        .containsExactly("ThrottlingException", "ThrottlingException");
  }

  @Test
  void choosesTheSameCallsForTheSameSeed() {
    EndpointTask task = endpoint.openCallback(TaskSpec.ofInput("{}"));

    List<Boolean> first = struckOf40(task, 42);
    List<Boolean> again = struckOf40(task, 42);
    List<Boolean> other = struckOf40(task, 43);

    assertThat(first).isEqualTo(again).isNotEqualTo(other);
    assertThat(first).filteredOn(struck -> struck).hasSizeBetween(10, 30);
  }

  private List<Boolean> struckOf40(EndpointTask task, long seed) {
    InjectedFault fault = endpoint
        .faults()
        .inject(Fault.serverError(503).on("SendTaskHeartbeat").probability(0.5, seed));
    List<Boolean> struck = IntStream.range(0, 40)
        .mapToObj(i -> {
          long before = fault.strikes();
          client
              .sendTaskHeartbeat(r -> r.taskToken(token(task)))
              .exceptionally(e -> null)
              .join();
          return fault.strikes() > before;
        })
        .toList();
    fault.remove();
    return struck;
  }

  @Test
  void failsAsAServerDoes() {
    EndpointTask task = endpoint.openCallback(TaskSpec.ofInput("{}"));
    endpoint.faults().inject(Fault.serverError(503).on("SendTaskSuccess").next(1));

    assertThatThrownBy(() -> succeed(token(task)))
        .cause()
        .isInstanceOfSatisfying(
            SfnException.class, e -> assertThat(e.statusCode()).isEqualTo(503));
    assertThat(task.status()).isEqualTo(TaskStatus.STARTED);
  }

  @Test
  void failsForReasonsOfTheKey() {
    endpoint.faults().inject(Fault.kmsThrottling().on("GetActivityTask").next(1));

    assertThatThrownBy(this::pollNow).hasCauseInstanceOf(KmsThrottlingException.class);
  }

  @Test
  void saysThatATaskIsGoneThatIsNot() {
    EndpointTask task = endpoint.openCallback(TaskSpec.ofInput("{}"));
    endpoint.faults().inject(Fault.taskTimedOut().on("SendTaskHeartbeat").next(1));

    assertThatThrownBy(() -> beat(task)).hasCauseInstanceOf(TaskTimedOutException.class);
    beat(task);
    assertThat(task.heartbeats()).isEqualTo(1);
  }

  @Test
  void closesTheConnectionBeforeAnythingIsDone() {
    EndpointTask task = endpoint.openCallback(TaskSpec.ofInput("{}"));
    endpoint.faults().inject(Fault.resetBeforeCommit().on("SendTaskSuccess").next(1));

    assertThatThrownBy(() -> succeed(token(task))).hasCauseInstanceOf(SdkClientException.class);

    assertThat(task.status()).isEqualTo(TaskStatus.STARTED);
  }

  @Test
  void closesTheConnectionAfterACompletionWasAccepted() {
    EndpointTask task = endpoint.openCallback(TaskSpec.ofInput("{}"));
    endpoint.faults().inject(Fault.resetAfterCommit().on("SendTaskSuccess").next(1));

    assertThatThrownBy(() -> succeed(token(task))).hasCauseInstanceOf(SdkClientException.class);
    assertThat(task.status()).isEqualTo(TaskStatus.SUCCEEDED);
    assertThatThrownBy(() -> succeed(token(task))).hasCauseInstanceOf(TaskTimedOutException.class);
  }

  @Test
  void keepsTheAnswerToAnAcceptedCompletionForItself() {
    EndpointTask task = endpoint.openCallback(TaskSpec.ofInput("{}"));
    endpoint.faults().inject(Fault.noAnswerAfterCommit().on("SendTaskSuccess"));

    CompletableFuture<?> answer =
        client.sendTaskSuccess(r -> r.taskToken(token(task)).output("{}"));

    assertThat(task.ended().join().status()).isEqualTo(TaskStatus.SUCCEEDED);
    assertThat(answer).isNotDone();
  }

  @Test
  void resetsAPollInTheMiddle() {
    endpoint
        .faults()
        .inject(
            Fault.resetBeforeCommit(Duration.ofMillis(20)).on("GetActivityTask").next(1));

    assertThatThrownBy(this::pollNow).hasCauseInstanceOf(SdkClientException.class);
    assertThat(endpoint.openPolls(resize)).isZero();
  }

  @Test
  void losesADelivery() {
    endpoint.faults().inject(Fault.lostDelivery().on("GetActivityTask").next(1));
    EndpointTask lost =
        endpoint.schedule(resize, TaskSpec.ofInput("1").timeout(Duration.ofMinutes(1)));

    assertThatThrownBy(this::pollNow).hasCauseInstanceOf(SdkClientException.class);
    assertThat(lost.started().join().deliveries()).isEqualTo(1);

    endpoint.advance(Duration.ofMinutes(1));
    assertThat(lost.status()).isEqualTo(TaskStatus.TIMED_OUT);
  }

  @Test
  void strikesTheNextDeliveryEvenOfAPollThatWasOpenBefore() {
    CompletableFuture<GetActivityTaskResponse> poll = poll();
    endpoint.calls().reached("GetActivityTask", 1).join();
    endpoint.faults().inject(Fault.lostDelivery().on("GetActivityTask").next(1));

    endpoint.schedule(resize, TaskSpec.ofInput("1"));

    assertThatThrownBy(poll::join).hasCauseInstanceOf(SdkClientException.class);
  }

  @Test
  void deliversTheSameTaskTwice() {
    endpoint.faults().inject(Fault.duplicateDelivery().on("GetActivityTask").next(1));
    endpoint.schedule(resize, TaskSpec.ofInput("1"));
    endpoint.schedule(resize, TaskSpec.ofInput("2"));

    GetActivityTaskResponse first = pollNow();
    GetActivityTaskResponse second = pollNow();
    GetActivityTaskResponse third = pollNow();

    assertThat(second.taskToken()).isEqualTo(first.taskToken());
    assertThat(second.input()).isEqualTo("1");
    assertThat(third.input()).isEqualTo("2");
  }

  @Test
  void answersWithWhatIsNoJson() {
    endpoint.faults().inject(Fault.malformedAnswer().on("GetActivityTask").next(1));
    endpoint.schedule(resize, TaskSpec.ofInput("1"));

    assertThatThrownBy(this::pollNow).isInstanceOf(CompletionException.class);
  }

  @Test
  void cutsAnAnswer() {
    endpoint.faults().inject(Fault.cutAnswer().on("GetActivityTask").next(1));
    endpoint.schedule(resize, TaskSpec.ofInput("1"));

    assertThatThrownBy(this::pollNow).hasCauseInstanceOf(SdkClientException.class);
  }

  @Test
  void answersAPollTooEarly() {
    endpoint.faults().inject(Fault.emptyAnswer().on("GetActivityTask").next(1));
    endpoint.schedule(resize, TaskSpec.ofInput("1"));

    assertThat(pollNow().taskToken()).isNull();
    assertThat(pollNow().input()).isEqualTo("1");
  }

  @Test
  void answersSlowlyBesidesOtherFaults() {
    EndpointTask task = endpoint.openCallback(TaskSpec.ofInput("{}"));
    InjectedFault slow = endpoint
        .faults()
        .inject(Fault.slowAnswer(Latency.fixed(Duration.ofMillis(30))).on("SendTaskHeartbeat"));
    endpoint.faults().inject(Fault.resetAfterCommit().on("SendTaskHeartbeat").after(1));
    long begin = System.nanoTime();

    beat(task);
    long took = System.nanoTime() - begin;

    assertThat(Duration.ofNanos(took)).isGreaterThanOrEqualTo(Duration.ofMillis(30));
    assertThatThrownBy(() -> beat(task)).hasCauseInstanceOf(SdkClientException.class);
    assertThat(slow.strikes()).isEqualTo(2);
  }

  @Test
  void makesItsClockJump() {
    EndpointTask task =
        endpoint.openCallback(TaskSpec.ofInput("{}").heartbeat(Duration.ofSeconds(10)));
    endpoint
        .faults()
        .inject(endpoint
            .clockJump(Duration.ofMinutes(1))
            .on("SendTaskHeartbeat")
            .after(1)
            .next(1));

    beat(task);
    beat(task);

    assertThat(task.ended().join().status()).isEqualTo(TaskStatus.TIMED_OUT);
    assertThat(endpoint.now()).isAfterOrEqualTo(START.plusSeconds(11));
  }

  private void beat(EndpointTask task) {
    client.sendTaskHeartbeat(r -> r.taskToken(token(task))).join();
  }

  private void succeed(String token) {
    client.sendTaskSuccess(r -> r.taskToken(token).output("{}")).join();
  }

  private CompletableFuture<GetActivityTaskResponse> poll() {
    return client.getActivityTask(r -> r.activityArn(resize));
  }

  private GetActivityTaskResponse pollNow() {
    return poll().join();
  }

  private static String token(EndpointTask task) {
    return task.token().orElseThrow();
  }
}
