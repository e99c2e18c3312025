package dev.stepworker.runtime;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.api.Cancellation;
import dev.stepworker.api.CompletionResult;
import dev.stepworker.api.HeartbeatResult;
import dev.stepworker.api.TaskCompletionClient.KeepAlive;
import dev.stepworker.api.TaskError;
import dev.stepworker.api.TaskToken;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.runtime.time.ManualTime;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompletionClientTest {
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start();
  private final ManualTime time = rig.manualTime();
  private final CompletionClient client =
      CompletionClient.builder().stepFunctionsClient(rig::configure).build();
  private final CompletionClient timed =
      CompletionClient.builder().stepFunctionsClient(rig::configure).time(time).build();

  @AfterEach
  void close() {
    client.close();
    timed.close();
    rig.close();
  }

  @Test
  void completesATaskThatAHandlerDetached() {
    CompletableFuture<TaskToken> token = new CompletableFuture<>();
    StepWorker worker = rig.start(
        rig.worker("w").activity(TaskType.of("work", Object.class, String.class), (input, task) -> {
          token.complete(task.detach());
          return "ignored";
        }));
    EndpointTask task = rig.schedule("work", TASK);
    token.join();
    worker.close();

    CompletionResult result = join(client.succeed(token.join(), Map.of("approved", true)));

    assertThat(result).isEqualTo(CompletionResult.ACCEPTED);
    assertThat(task.output()).contains("{\"approved\":true}");
  }

  @Test
  void failsATask() {
    EndpointTask task = rig.endpoint().openCallback(TASK);

    join(client.fail(tokenOf(task), new TaskError("Payment.Declined", "no")));

    assertThat(task.error()).contains("Payment.Declined");
    assertThat(task.cause()).contains("no");
  }

  @Test
  void triesAgainUntilTheServiceTakesIt() {
    rig.endpoint().faults().inject(Fault.throttling().on("SendTaskSuccess").next(2));
    rig.endpoint()
        .faults()
        .inject(Fault.resetAfterCommit().on("SendTaskSuccess").next(1));
    EndpointTask task = rig.endpoint().openCallback(TASK);

    CompletionResult result = join(client.succeed(tokenOf(task), null));

    assertThat(result).isEqualTo(CompletionResult.CLOSED_AFTER_AMBIGUOUS_SEND);
    assertThat(task.output()).contains("null");
  }

  @Test
  void tellsThatTheTaskWasOverBefore() {
    EndpointTask task = rig.endpoint().openCallback(TASK);
    task.stop();

    assertThat(join(client.succeed(tokenOf(task), "late")))
        .isEqualTo(CompletionResult.ALREADY_CLOSED);
  }

  @Test
  void namesAnOutputThatTheServiceWouldNotTake() {
    EndpointTask task = rig.endpoint().openCallback(TASK);

    CompletionResult result = join(client.succeed(tokenOf(task), "x".repeat(262_144)));

    assertThat(result).isEqualTo(CompletionResult.REJECTED_OUTPUT);
    assertThat(task.error()).contains(TaskError.OUTPUT_TOO_LARGE);
  }

  @Test
  void completesFromAnInterruptedThread() {
    EndpointTask task = rig.endpoint().openCallback(TASK);

    Thread.currentThread().interrupt();
    CompletableFuture<CompletionResult> result =
        client.succeed(tokenOf(task), "done").toCompletableFuture();
    boolean wasInterrupted = Thread.interrupted();

    assertThat(wasInterrupted).isTrue();
    assertThat(join(result)).isEqualTo(CompletionResult.ACCEPTED);
  }

  @Test
  void sendsOneHeartbeat() {
    EndpointTask task = rig.endpoint().openCallback(TASK);
    EndpointTask stopped = rig.endpoint().openCallback(TASK);
    stopped.stop();

    assertThat(join(client.heartbeat(tokenOf(task)))).isEqualTo(HeartbeatResult.ACCEPTED);
    assertThat(join(client.heartbeat(tokenOf(stopped)))).isEqualTo(HeartbeatResult.TASK_TIMED_OUT);
    assertThat(task.heartbeats()).isEqualTo(1);
  }

  @Test
  void keepsATokenAliveUntilItIsClosed() {
    EndpointTask task = rig.endpoint().openCallback(TASK.heartbeat(ofSeconds(4)));
    try (KeepAlive alive = client.keepAlive(tokenOf(task), ofSeconds(4))) {
      rig.awaitCalls("SendTaskHeartbeat", 6);
      assertThat(alive.cancellation().isRequested()).isFalse();
    }

    assertThat(Soon.ended(task).status()).isEqualTo(TaskStatus.TIMED_OUT);
  }

  @Test
  void tellsWhenATokenThatItKeepsAliveIsLost() {
    EndpointTask task = rig.endpoint().openCallback(TASK);
    KeepAlive alive = timed.keepAlive(tokenOf(task), ofSeconds(30));
    CompletableFuture<Void> lost = new CompletableFuture<>();
    alive.cancellation().onRequested(() -> lost.complete(null));
    task.stop();

    time.advance(Duration.ZERO);
    lost.join();

    assertThat(alive.cancellation().reason()).contains(Cancellation.Reason.TIMED_OUT);
  }

  @Test
  void tellsWhenNoHeartbeatIsAcceptedInTime() {
    rig.endpoint().faults().inject(Fault.serverError(503).on("SendTaskHeartbeat"));
    EndpointTask task = rig.endpoint().openCallback(TASK);
    KeepAlive alive = timed.keepAlive(tokenOf(task), ofSeconds(30));

    time.advance(ofSeconds(31));

    assertThat(alive.cancellation().reason()).contains(Cancellation.Reason.LEASE_LOST);
  }

  @Test
  void gaveUpOnceItIsClosed() {
    EndpointTask task = rig.endpoint().openCallback(TASK);

    client.close();

    assertThat(join(client.succeed(tokenOf(task), "late"))).isEqualTo(CompletionResult.GAVE_UP);
    assertThat(join(client.heartbeat(tokenOf(task)))).isEqualTo(HeartbeatResult.FAILED);
  }

  @Test
  void givesUpWhatWaitsToBeSentAgainWhenItIsClosed() {
    EndpointTask task = rig.endpoint().openCallback(TASK);
    rig.endpoint().faults().inject(Fault.serverError(503).on("SendTaskSuccess"));
    CompletionStage<CompletionResult> result = timed.succeed(tokenOf(task), "late");
    while (time.scheduledActions() == 0 && !Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }

    timed.close();

    assertThat(join(result)).isEqualTo(CompletionResult.GAVE_UP);
  }

  @Test
  void refusesSettingsThatAreOutOfRange() {
    TaskToken token = TaskToken.of("token");

    assertThatThrownBy(() -> client.keepAlive(token, Duration.ofMillis(10)))
        .hasMessage("Heartbeat timeout is PT0.01S; must be 1 second or more");
    assertThatThrownBy(() -> CompletionClient.builder().heartbeatBudget(0))
        .hasMessage("heartbeatBudget is 0; must be 1 or more");
  }

  private static TaskToken tokenOf(EndpointTask task) {
    return TaskToken.of(task.token().orElseThrow());
  }

  private static <T> T join(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
  }
}
