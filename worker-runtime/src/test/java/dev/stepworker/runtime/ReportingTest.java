package dev.stepworker.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.CompletionResult;
import dev.stepworker.api.ErrorName;
import dev.stepworker.api.TaskError;
import dev.stepworker.api.TaskHandler;
import dev.stepworker.api.TaskInfo;
import dev.stepworker.api.TaskType;
import dev.stepworker.api.spi.TaskInterceptor;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.faults.Fault;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportingTest {
  private static final TaskType<Object, Object> WORK =
      TaskType.of("work", Object.class, Object.class);
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start();
  private final CompletableFuture<CompletionResult> result = new CompletableFuture<>();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void isTriedAgainUntilTheServiceTakesIt() {
    rig.endpoint().faults().inject(Fault.throttling().on("SendTaskSuccess").next(2));
    rig.endpoint()
        .faults()
        .inject(Fault.resetBeforeCommit().on("SendTaskSuccess").next(1));

    EndpointTask task = run((input, context) -> "done");

    assertThat(result.join()).isEqualTo(CompletionResult.ACCEPTED);
    assertThat(task.acceptedCompletions()).isEqualTo(1);
  }

  @Test
  void countsAsDeliveredWhenItsAnswerWasLost() {
    rig.endpoint()
        .faults()
        .inject(Fault.resetAfterCommit().on("SendTaskSuccess").next(1));

    EndpointTask task = run((input, context) -> "done");

    assertThat(result.join()).isEqualTo(CompletionResult.CLOSED_AFTER_AMBIGUOUS_SEND);
    assertThat(task.status()).isEqualTo(TaskStatus.SUCCEEDED);
    assertThat(rig.endpoint().calls().of("SendTaskFailure")).isZero();
  }

  @Test
  void doesNotTurnASuccessIntoAFailure() {
    rig.endpoint().faults().inject(Fault.serverError(500).on("SendTaskSuccess").next(3));

    run((input, context) -> "done");

    assertThat(result.join()).isEqualTo(CompletionResult.ACCEPTED);
    assertThat(rig.endpoint().calls().of("SendTaskFailure")).isZero();
  }

  @Test
  void tellsThatTheTaskWasOverBefore() {
    rig.endpoint().faults().inject(Fault.taskTimedOut().on("SendTaskSuccess").next(1));

    run((input, context) -> "done");

    assertThat(result.join()).isEqualTo(CompletionResult.ALREADY_CLOSED);
  }

  @Test
  void survivesAThrottledKey() {
    rig.endpoint().faults().inject(Fault.kmsThrottling().on("SendTaskSuccess").next(2));

    run((input, context) -> "done");

    assertThat(result.join()).isEqualTo(CompletionResult.ACCEPTED);
  }

  @Test
  void failsWithoutANameWhereTheKeyMayNotBeUsed() {
    rig.endpoint().faults().inject(Fault.kmsAccessDenied().on("SendTaskSuccess"));

    EndpointTask task = run((input, context) -> "done");

    assertThat(result.join()).isEqualTo(CompletionResult.REJECTED_OUTPUT);
    assertThat(task.status()).isEqualTo(TaskStatus.FAILED);
    assertThat(task.error()).isEmpty();
  }

  @Test
  void namesAnOutputThatTheServiceDoesNotTake() {
    rig.endpoint()
        .faults()
        .inject(Fault.error("InvalidOutput", "Invalid output").on("SendTaskSuccess"));

    EndpointTask task = run((input, context) -> "done");

    assertThat(result.join()).isEqualTo(CompletionResult.REJECTED_OUTPUT);
    assertThat(task.error()).contains(TaskError.INVALID_OUTPUT);
  }

  @Test
  void namesAnOutputThatIsTooLong() {
    EndpointTask task = run((input, context) -> "ä".repeat(131_072));

    assertThat(result.join()).isEqualTo(CompletionResult.ACCEPTED);
    assertThat(task.error()).contains(TaskError.OUTPUT_TOO_LARGE);
    assertThat(task.cause().orElseThrow()).startsWith("Output has 262146 bytes");
  }

  @Test
  void namesAnOutputThatIsNoJson() {
    EndpointTask task = run((input, context) -> new Object());

    assertThat(result.join()).isEqualTo(CompletionResult.ACCEPTED);
    assertThat(task.error()).contains(TaskError.INVALID_OUTPUT);
  }

  @Test
  void namesAnInputThatDoesNotFit() {
    TaskType<Integer, Object> number = TaskType.of("work", Integer.class, Object.class);
    rig.start(rig.worker("w").activity(number, (input, context) -> input));

    EndpointTask task = rig.schedule("work", TaskSpec.ofInput("{\"secret\":1}"));

    assertThat(Soon.ended(task).error()).contains(TaskError.INVALID_INPUT);
    assertThat(task.cause().orElseThrow()).doesNotContain("secret");
  }

  @Test
  void namesAnErrorByTheClassOfTheException() {
    EndpointTask task = run((input, context) -> {
      throw new IllegalStateException("no");
    });

    assertThat(Soon.ended(task).error()).contains("java.lang.IllegalStateException");
    assertThat(task.cause()).contains("no");
  }

  @ErrorName("Payment.Busy")
  private static class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class VeryBusy extends Busy {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void namesAnErrorByTheAnnotationOfTheException() {
    EndpointTask task = run((input, context) -> {
      throw new VeryBusy();
    });

    assertThat(Soon.ended(task).error()).contains("Payment.Busy");
  }

  @Test
  void survivesWhateverAHandlerThrows() {
    EndpointTask task = run((input, context) -> {
      throw new StackOverflowError();
    });

    assertThat(Soon.ended(task).error()).contains("java.lang.StackOverflowError");
  }

  @Test
  void asksMappersFirst() {
    rig.start(rig.worker("w")
        .mapErrors((failure, info) -> Optional.of(new TaskError("Mapped", info.type())))
        .activity(WORK, (input, context) -> {
          throw new IllegalStateException("no");
        }));

    EndpointTask task = rig.schedule("work", TASK);

    assertThat(Soon.ended(task).error()).contains("Mapped");
    assertThat(task.cause()).contains("work");
  }

  @Test
  void waitsForAStage() {
    CompletableFuture<Object> stage = new CompletableFuture<>();
    CompletableFuture<Thread> started = new CompletableFuture<>();
    rig.start(rig.worker("w").activityAsync(WORK, (input, context) -> {
      started.complete(Thread.currentThread());
      return stage;
    }));

    EndpointTask task = rig.schedule("work", TASK);
    started.join();
    stage.complete("later");

    assertThat(Soon.ended(task).output()).contains("\"later\"");
  }

  @Test
  void comesFromWhoCompletesLater() {
    CompletableFuture<dev.stepworker.api.TaskCompletion> later = new CompletableFuture<>();
    StepWorker worker = rig.start(rig.worker("w").activity(WORK, (input, context) -> {
      later.complete(context.completeLater());
      return "ignored";
    }));

    EndpointTask task = rig.schedule("work", TASK);
    later.join().succeed("later");

    assertThat(Soon.ended(task).output()).contains("\"later\"");
    later.join().fail(new IllegalStateException());
    assertThat(worker.drain(java.time.Duration.ofSeconds(20)).join().clean()).isTrue();
  }

  private EndpointTask run(TaskHandler<Object, Object> handler) {
    rig.start(rig.worker("w").intercept(new ResultListener()).activity(WORK, handler));
    return rig.schedule("work", TASK);
  }

  private final class ResultListener implements TaskInterceptor {
    @Override
    public void onCompleted(TaskInfo task, CompletionResult outcome) {
      result.complete(outcome);
    }
  }
}
