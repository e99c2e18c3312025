package dev.stepworker.runtime;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.CompletionResult;
import dev.stepworker.api.HeartbeatResult;
import dev.stepworker.api.TaskToken;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.local.faults.Latency;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompletionContinuationsTest {
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start();
  private final CompletionClient client = builder().time(rig.manualTime()).build();
  private final CountDownLatch go = new CountDownLatch(1);

  /** What follows is said before there is an answer, on any machine. */
  @BeforeEach
  void answerLate() {
    rig.endpoint()
        .faults()
        .inject(Fault.slowAnswer(Latency.fixed(ofMillis(200))).on("SendTaskSuccess"));
  }

  @AfterEach
  void close() {
    go.countDown();
    client.close();
    rig.close();
  }

  @Test
  void mayWaitForAnotherCall() {
    TaskToken second = callback();

    CompletionStage<CompletionResult> both =
        client.succeed(callback(), 1).thenApply(first -> joined(client.succeed(second, 2)));

    assertThat(joined(both)).isEqualTo(CompletionResult.ACCEPTED);
  }

  @Test
  void mayAllWaitForOtherCallsAtOnce() {
    CompletableFuture<?>[] chains = new CompletableFuture<?>[100];
    for (int i = 0; i < chains.length; i++) {
      TaskToken next = callback();
      chains[i] = client
          .heartbeat(callback())
          .thenCompose(beat -> client.succeed(next, joined(client.heartbeat(next))))
          .toCompletableFuture();
    }

    assertThat(chains)
        .allSatisfy(chain -> assertThat(joined(chain)).isEqualTo(CompletionResult.ACCEPTED));
  }

  @Test
  void holdNoHeartbeatUpWhileTheyBlock() {
    TaskToken kept = callback();
    CompletableFuture<Void> blocks = new CompletableFuture<>();
    var unused = client.succeed(callback(), 1).thenAccept(result -> {
      blocks.complete(null);
      waitForGo();
    });
    Soon.get("continuation", blocks);

    client.keepAlive(kept, ofSeconds(30)).cancellation().onRequested(this::waitForGo);

    rig.moveUntil("heartbeats", rig.endpoint().calls().reached("SendTaskHeartbeat", 3));
    assertThat(blocks).isCompleted();
  }

  @Test
  void runOnTheExecutorThatWasHandedIn() {
    try (CompletionClient other = builder()
        .continuations(action -> new Thread(action, "handed-in").start())
        .build()) {
      CompletionStage<String> thread = other
          .succeed(callback(), 1)
          .thenApply(result -> Thread.currentThread().getName());

      assertThat(joined(thread)).isEqualTo("handed-in");
    }
  }

  @Test
  void areNotLostWhereTheExecutorRefusesThem() {
    try (CompletionClient other = builder()
        .continuations(action -> {
          throw new RejectedExecutionException("full");
        })
        .build()) {
      assertThat(joined(other.heartbeat(callback()))).isEqualTo(HeartbeatResult.ACCEPTED);
    }
  }

  private CompletionClientBuilder builder() {
    return CompletionClient.builder().stepFunctionsClient(rig::configure);
  }

  private TaskToken callback() {
    EndpointTask task = rig.endpoint().openCallback(TASK);
    return TaskToken.of(task.token().orElseThrow());
  }

  private void waitForGo() {
    try {
      go.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T joined(CompletionStage<T> stage) {
    return Soon.get("end of the stage", stage.toCompletableFuture());
  }
}
