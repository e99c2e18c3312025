package dev.stepworker.runtime.survival;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.Cancellation;
import dev.stepworker.api.CompletionResult;
import dev.stepworker.api.TaskCompletionClient.KeepAlive;
import dev.stepworker.api.TaskToken;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.runtime.CompletionClient;
import dev.stepworker.runtime.DrainReport;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.Soon;
import dev.stepworker.runtime.StepWorker;
import dev.stepworker.runtime.time.ManualTime;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.services.sfn.SfnAsyncClientBuilder;

/** A credentials provider waits for its own service, on whatever thread asks it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CredentialsHangTest {
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class);
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start();
  private final ManualTime time = rig.manualTime();
  private final HeldCredentials none = new HeldCredentials(0);
  private final HeldCredentials startOnly = new HeldCredentials(1);

  @AfterEach
  void close() {
    none.release();
    startOnly.release();
    rig.close();
  }

  @Test
  void timersGoOnAndCallsAreMadeOnceThereAreCredentials() {
    EndpointTask task = rig.endpoint().openCallback(TASK);
    try (CompletionClient client = client()) {
      KeepAlive alive = client.keepAlive(tokenOf(task), ofSeconds(30));
      CompletableFuture<CompletionResult> result =
          client.succeed(tokenOf(task), "done").toCompletableFuture();

      time.advance(ofSeconds(31));
      assertThat(alive.cancellation().reason()).contains(Cancellation.Reason.LEASE_LOST);
      assertThat(result).isNotDone();
      none.release();

      assertThat(Soon.get("result", result)).isEqualTo(CompletionResult.ACCEPTED);
    }
  }

  @Test
  void aClientThatIsClosedWaitsForThemNoLonger() {
    CompletableFuture<CompletionResult> result;
    try (CompletionClient client = client()) {
      result =
          client.succeed(tokenOf(rig.endpoint().openCallback(TASK)), "done").toCompletableFuture();
    }

    assertThat(Soon.get("result", result)).isEqualTo(CompletionResult.GAVE_UP);
  }

  @Test
  void aWorkerPollsOnceThereAreCredentials() {
    EndpointTask task = rig.schedule("work", TASK);
    StepWorker worker = startWorker();

    assertThat(worker.status().sources().get(0).openPolls()).isEqualTo(1);
    assertThat(rig.endpoint().calls().of("GetActivityTask")).isZero();
    startOnly.release();

    assertThat(Soon.ended(task).status()).isEqualTo(TaskStatus.SUCCEEDED);
  }

  @Test
  void aDrainEndsWithItsGrace() {
    StepWorker worker = startWorker();

    CompletableFuture<DrainReport> drained = worker.drain(ofSeconds(20));
    rig.moveUntil("end of the drain", drained);

    assertThat(rig.endpoint().calls().of("GetActivityTask")).isZero();
  }

  @Test
  void aProviderThatFailsIsAskedAgain() {
    try (CompletionClient client = CompletionClient.builder()
        .stepFunctionsClient(this::configureToFailOnce)
        .build()) {
      EndpointTask task = rig.endpoint().openCallback(TASK);

      CompletableFuture<CompletionResult> result =
          client.succeed(tokenOf(task), "done").toCompletableFuture();

      assertThat(Soon.get("result", result)).isEqualTo(CompletionResult.ACCEPTED);
    }
  }

  private void configureToFailOnce(SfnAsyncClientBuilder client) {
    CompletableFuture<Void> failed = new CompletableFuture<>();
    rig.configure(client);
    client.credentialsProvider(() -> {
      if (failed.complete(null)) {
        throw new IllegalStateException("down");
      }
      return AwsBasicCredentials.create("id", "secret");
    });
  }

  private CompletionClient client() {
    return CompletionClient.builder()
        .stepFunctionsClient(client -> configure(client, none))
        .time(time)
        .build();
  }

  /** Starts a worker whose polls have no credentials. */
  private StepWorker startWorker() {
    return rig.start(rig.worker("w")
        .time(time)
        .stepFunctionsClients(client -> configure(client, startOnly))
        .activity(WORK, (input, work) -> "done", options -> options.pollers(1)));
  }

  private void configure(SfnAsyncClientBuilder client, HeldCredentials credentials) {
    rig.configure(client);
    client.credentialsProvider(credentials);
  }

  private static TaskToken tokenOf(EndpointTask task) {
    return TaskToken.of(task.token().orElseThrow());
  }
}
