package dev.stepworker.runtime.survival;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.CompletionResult;
import dev.stepworker.api.TaskCompletion;
import dev.stepworker.api.TaskError;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.runtime.DrainReport;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.Soon;
import dev.stepworker.runtime.StepWorker;
import dev.stepworker.runtime.time.ManualTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sfn.SfnAsyncClientBuilder;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessRequest;

/** No interrupt of a handler's thread keeps a report from the service. */
class InterruptKillsReportTest {
  private static final TaskType<Object, Object> WORK =
      TaskType.of("work", Object.class, Object.class);
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start();
  private final ManualTime time = rig.manualTime();
  private final SettledReports heard = new SettledReports();
  private final CountDownLatch never = new CountDownLatch(1);

  @AfterEach
  void close() {
    never.countDown();
    rig.close();
  }

  @Test
  void reportsForAHandlerThatReturnsInterrupted() throws Exception {
    rig.start(rig.worker("w").intercept(heard).activity(WORK, (input, task) -> {
      Thread.currentThread().interrupt();
      return "done";
    }));

    EndpointTask task = rig.schedule("work", TASK);

    assertThat(heard.next()).isEqualTo(CompletionResult.ACCEPTED);
    assertThat(task.output()).contains("\"done\"");
    assertThat(rig.endpoint().calls().of("SendTaskSuccess")).isEqualTo(1);
  }

  @Test
  void reportsForAHandlerThatThrowsInterrupted() throws Exception {
    rig.start(rig.worker("w").intercept(heard).activity(WORK, (input, task) -> {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("no");
    }));

    EndpointTask task = rig.schedule("work", TASK);

    assertThat(heard.next()).isEqualTo(CompletionResult.ACCEPTED);
    assertThat(task.error()).contains("java.lang.IllegalStateException");
  }

  @Test
  void reportsAgainWhatAnInterruptHitBeforeItLeft() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    rig.start(rig.worker("w")
        .stepFunctionsClients(client -> interruptFirstReport(client, attempts))
        .intercept(heard)
        .activity(WORK, (input, task) -> "done"));

    EndpointTask task = rig.schedule("work", TASK);

    assertThat(heard.next()).isEqualTo(CompletionResult.ACCEPTED);
    assertThat(task.output()).contains("\"done\"");
    assertThat(attempts).hasValue(2);
    assertThat(rig.endpoint().calls().of("SendTaskSuccess")).isEqualTo(1);
  }

  @Test
  void reportsForAnInterruptedThreadThatCompletesLater() throws Exception {
    CompletableFuture<TaskCompletion> later = new CompletableFuture<>();
    rig.start(rig.worker("w").intercept(heard).activity(WORK, (input, task) -> {
      later.complete(task.completeLater());
      return "ignored";
    }));
    EndpointTask task = rig.schedule("work", TASK);
    TaskCompletion completion = Soon.get("later", later);

    Thread.currentThread().interrupt();
    completion.succeed("later");
    boolean wasInterrupted = Thread.interrupted();

    assertThat(wasInterrupted).isTrue();
    assertThat(heard.next()).isEqualTo(CompletionResult.ACCEPTED);
    assertThat(task.output()).contains("\"later\"");
  }

  @Test
  void reportsWhatAHandlerSavedWhenItsCancellationInterruptedIt() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    StepWorker worker = rig.start(rig.worker("w")
        .time(time)
        .intercept(heard)
        .activity(
            WORK,
            (input, task) -> {
              running.countDown();
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return "half";
            },
            options -> options.interruptOnCancel()));
    EndpointTask task = rig.schedule("work", TASK);
    Soon.open("running", running);

    assertThat(giveUp(worker).completed()).isEqualTo(1);

    assertThat(heard.next()).isEqualTo(CompletionResult.ACCEPTED);
    assertThat(task.output()).contains("\"half\"");
  }

  @Test
  void handsBackATaskWhoseHandlerEndsByTheInterrupt() throws Exception {
    assertHandedBack(() -> never.await());
  }

  @Test
  void handsBackATaskWhoseHandlerWrapsTheInterrupt() throws Exception {
    assertHandedBack(() -> {
      try {
        never.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException("as a library wraps it", e);
      }
    });
  }

  private void assertHandedBack(Waiting waiting) throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    StepWorker worker = rig.start(rig.worker("w")
        .time(time)
        .activity(
            WORK,
            (input, task) -> {
              running.countDown();
              waiting.await();
              return "never";
            },
            options -> options.interruptOnCancel()));
    EndpointTask task = rig.schedule("work", TASK);
    Soon.open("running", running);

    assertThat(giveUp(worker).handedBack()).isEqualTo(1);

    assertThat(task.error()).contains(TaskError.RELEASED);
  }

  /** Drains as far as to the moment at which running tasks are cancelled. */
  private DrainReport giveUp(StepWorker worker) {
    CompletableFuture<DrainReport> drain = worker.drain(ofSeconds(50));
    time.advance(ofSeconds(41));
    return Soon.get("end of the drain", drain);
  }

  private void interruptFirstReport(SfnAsyncClientBuilder client, AtomicInteger attempts) {
    rig.configure(client);
    client.overrideConfiguration(client.overrideConfiguration().toBuilder()
        .addExecutionInterceptor(new ExecutionInterceptor() {
          @Override
          public void beforeExecution(
              Context.BeforeExecution call, ExecutionAttributes attributes) {
            if (call.request() instanceof SendTaskSuccessRequest
                && attempts.incrementAndGet() == 1) {
              Thread.currentThread().interrupt();
            }
          }
        })
        .build());
  }

  private interface Waiting {
    void await() throws InterruptedException;
  }
}
