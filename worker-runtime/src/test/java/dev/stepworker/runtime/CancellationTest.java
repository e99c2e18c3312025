package dev.stepworker.runtime;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.Cancellation;
import dev.stepworker.api.Cancellation.Reason;
import dev.stepworker.api.TaskContext;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.local.sqs.QueueSpec;
import dev.stepworker.runtime.options.ActivityOptions;
import dev.stepworker.runtime.survival.HeardBeats;
import dev.stepworker.runtime.time.ManualTime;
import io.micrometer.core.instrument.Counter;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CancellationTest {
  private static final TaskType<Object, String> WORK = TaskType.of(
          "work", Object.class, String.class)
      .heartbeat(ofSeconds(30))
      .timeout(ofSeconds(90));
  private static final TaskType<Object, String> UNBOUNDED =
      TaskType.of("work", Object.class, String.class);
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start();
  private final ManualTime time = rig.manualTime();
  private final HeardBeats heard = new HeardBeats(time);
  private final CompletableFuture<TaskContext> running = new CompletableFuture<>();
  private final CompletableFuture<Reason> reason = new CompletableFuture<>();
  private final CountDownLatch go = new CountDownLatch(1);

  @AfterEach
  void close() {
    go.countDown();
    rig.close();
  }

  @ParameterizedTest
  @CsvSource({"TaskTimedOut,TIMED_OUT", "TaskDoesNotExist,GONE", "InvalidToken,TOKEN_INVALID"})
  void saysWhatTheServiceAnsweredToAHeartbeat(String error, Reason expected) throws Exception {
    rig.endpoint().faults().inject(Fault.error(error, "over").on("SendTaskHeartbeat"));
    startHandler(options -> {});

    heard.advance(ofSeconds(13));

    assertThat(reason.join()).isEqualTo(expected);
    assertThat(counted(expected)).isEqualTo(1);
  }

  @Test
  void saysThatNoHeartbeatWasAcceptedInTime() throws Exception {
    rig.endpoint().faults().inject(Fault.serverError(503).on("SendTaskHeartbeat"));
    startHandler(options -> {});

    heard.advance(ofSeconds(31));

    assertThat(reason.join()).isEqualTo(Reason.LEASE_LOST);
    assertThat(heard.meters().get("stepworker.lease.lost").counter().count()).isEqualTo(1);
  }

  @Test
  void saysThatTheTimeOfTheTaskIsOver() throws Exception {
    startHandler(options -> {});
    heard.advance(ofSeconds(89));
    assertThat(reason).isNotDone();

    heard.advance(ofSeconds(2));

    assertThat(reason.join()).isEqualTo(Reason.DEADLINE);
    assertThat(counted(Reason.DEADLINE)).isEqualTo(1);
  }

  @Test
  void saysThatOtherWorkersMaySeeTheMessage() throws Exception {
    String queue = rig.queues().createQueue(QueueSpec.standard("jobs"));
    rig.queues()
        .faults()
        .inject(
            Fault.serverError(503).on("ChangeMessageVisibilityBatch", "ChangeMessageVisibility"));
    rig.start(heard
        .listenTo(rig.worker("w"))
        .queue(
            queue,
            UNBOUNDED,
            (input, task) -> runUntilCancelled(task),
            o -> o.visibility(ofSeconds(20)).receiveWait(ofSeconds(1))));
    rig.send(queue, TASK, Map.of());
    running.join();

    for (int i = 0; !reason.isDone() && i < 40; i++) {
      heard.advance(ofSeconds(1));
    }

    assertThat(reason.join()).isEqualTo(Reason.VISIBILITY_LOST);
  }

  @Test
  void saysThatTheWorkerStops() {
    rig.start(rig.worker("w").activity(WORK, (input, task) -> runUntilCancelled(task)));
    rig.schedule("work", TASK);
    running.join();

    rig.close();

    assertThat(reason.join()).isEqualTo(Reason.SHUTDOWN);
  }

  @Test
  void interruptsNoHandlerThatDidNotAskForIt() throws Exception {
    CompletableFuture<Boolean> interrupted = interruptedWhenCancelled(options -> {});

    heard.advance(ofSeconds(91));
    go.countDown();

    assertThat(interrupted.join()).isFalse();
  }

  @Test
  void interruptsAHandlerThatAskedForIt() throws Exception {
    CompletableFuture<Boolean> interrupted =
        interruptedWhenCancelled(options -> options.interruptOnCancel());

    endTheTimeOfTheTask();

    assertThat(interrupted.join()).isTrue();
  }

  @Test
  void reportsNothingForAHandlerThatEndsByIt() throws Exception {
    CompletableFuture<Boolean> interrupted =
        interruptedWhenCancelled(options -> options.interruptOnCancel());
    endTheTimeOfTheTask();
    interrupted.join();

    Soon.ended(rig.schedule("work", TASK));

    assertThat(rig.endpoint().calls().of("SendTaskFailure")).isZero();
    assertThat(rig.endpoint().calls().of("SendTaskSuccess")).isEqualTo(1);
  }

  /** An interrupted handler ends at once, and nobody hears what becomes of a beat under way. */
  private void endTheTimeOfTheTask() throws InterruptedException {
    heard.advance(ofSeconds(89));
    time.advance(ofSeconds(2));
  }

  private void startHandler(Consumer<ActivityOptions> options) {
    rig.start(heard
        .listenTo(rig.worker("w"))
        .activity(WORK, (input, task) -> runUntilCancelled(task), options));
    rig.schedule("work", TASK);
    running.join();
  }

  /** Ends after the test, so that the answer to each of its heartbeats is heard. */
  private String runUntilCancelled(TaskContext task) throws InterruptedException {
    CompletableFuture<Void> cancelled = new CompletableFuture<>();
    task.cancellation().onRequested(() -> cancelled.complete(null));
    running.complete(task);
    cancelled.join();
    Cancellation cancellation = task.cancellation();
    reason.complete(cancellation.reason().orElseThrow());
    go.await();
    cancellation.throwIfRequested();
    return "never";
  }

  /** Whether the first task's handler was interrupted; later tasks just end. */
  private CompletableFuture<Boolean> interruptedWhenCancelled(Consumer<ActivityOptions> options) {
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    rig.start(heard
        .listenTo(rig.worker("w"))
        .activity(
            WORK,
            (input, task) -> {
              if (running.complete(task)) {
                waitForGo(interrupted);
              }
              return "done";
            },
            options));
    rig.schedule("work", TASK);
    running.join();
    return interrupted;
  }

  private void waitForGo(CompletableFuture<Boolean> interrupted) throws InterruptedException {
    try {
      go.await();
      interrupted.complete(false);
    } catch (InterruptedException e) {
      interrupted.complete(true);
      throw e;
    }
  }

  private double counted(Reason expected) {
    Counter counter = heard
        .meters()
        .get("stepworker.cancellation")
        .tag("reason", expected.name().toLowerCase(java.util.Locale.ROOT))
        .counter();
    return counter.count();
  }
}
