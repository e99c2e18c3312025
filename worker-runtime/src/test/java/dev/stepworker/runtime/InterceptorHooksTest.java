package dev.stepworker.runtime;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.CompletionResult;
import dev.stepworker.api.HeartbeatResult;
import dev.stepworker.api.TaskInfo;
import dev.stepworker.api.TaskType;
import dev.stepworker.api.spi.TaskInterceptor;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterceptorHooksTest {
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class).heartbeat(ofSeconds(30));

  private final Rig rig = Rig.start();
  private final CountDownLatch go = new CountDownLatch(1);
  private final CompletableFuture<String> output = new CompletableFuture<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    go.countDown();
    rig.close();
  }

  @Test
  void holdUpNeitherHeartbeatsNorReportsWhileTheyBlock() {
    start(this::waitForGo);

    EndpointTask task = rig.schedule("work", TaskSpec.ofInput("{}"));
    rig.moveUntil("heartbeats", rig.endpoint().calls().reached("SendTaskHeartbeat", 3));
    output.complete("done");

    assertThat(Soon.ended(task).status()).isEqualTo(TaskStatus.SUCCEEDED);
    assertThat(heard).isEmpty();
  }

  @Test
  void tellEverythingInItsOrderBeforeTheWorkerHasStopped() {
    StepWorker worker = start(() -> {});

    EndpointTask task = rig.schedule("work", TaskSpec.ofInput("{}"));
    rig.moveUntil("heartbeat", rig.endpoint().calls().reached("SendTaskHeartbeat", 1));
    output.complete("done");
    Soon.ended(task);
    rig.moveUntil("end of the drain", worker.drain(ofSeconds(60)));

    assertThat(heard).startsWith("received", "heartbeat").endsWith("completed");
  }

  private StepWorker start(Runnable first) {
    return rig.start(rig.worker("w")
        .time(rig.manualTime())
        .intercept(new Hooks(first))
        .activityAsync(WORK, (input, task) -> output));
  }

  private void waitForGo() {
    try {
      go.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes down what it is told, after it has done something. */
  private final class Hooks implements TaskInterceptor {
    private final Runnable first;

    Hooks(Runnable first) {
      this.first = first;
    }

    @Override
    public void onReceived(TaskInfo task) {
      first.run();
      heard.add("received");
    }

    @Override
    public void onHeartbeat(TaskInfo task, HeartbeatResult result) {
      first.run();
      heard.add("heartbeat");
    }

    @Override
    public void onCompleted(TaskInfo task, CompletionResult result) {
      first.run();
      heard.add("completed");
    }
  }
}
