package dev.stepworker.runtime;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.api.Cancellation;
import dev.stepworker.api.HeartbeatResult;
import dev.stepworker.api.TaskError;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.sqs.QueueSpec;
import dev.stepworker.runtime.survival.HeardBeats;
import dev.stepworker.runtime.time.ManualTime;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrainTest {
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class);
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start(ofSeconds(3));
  private final ManualTime time = rig.manualTime();
  private final CountDownLatch running = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  @AfterEach
  void close() {
    go.countDown();
    rig.close();
  }

  @Test
  void waitsForRunningTasks() throws Exception {
    StepWorker worker = rig.start(waitingWorker());
    EndpointTask task = rig.schedule("work", TASK);
    running.await();

    CompletableFuture<DrainReport> drain = worker.drain(ofSeconds(30));
    assertThat(worker.status().state()).isEqualTo(WorkerState.DRAINING);
    assertThat(worker.status().ready()).isFalse();
    go.countDown();

    assertThat(drain.join().completed()).isEqualTo(1);
    assertThat(drain.join().clean()).isTrue();
    assertThat(task.status()).isEqualTo(TaskStatus.SUCCEEDED);
    assertThat(worker.status().state()).isEqualTo(WorkerState.STOPPED);
  }

  @Test
  void runsATaskThatAnOpenPollStillBrings() {
    StepWorker worker = rig.start(rig.worker("w").activity(WORK, (input, task) -> "done"));
    String activity = rig.endpoint().createActivity("work");
    rig.awaitCalls("GetActivityTask", 10);

    CompletableFuture<DrainReport> drain = worker.drain(ofSeconds(30));
    EndpointTask late = rig.endpoint().schedule(activity, TASK);

    assertThat(Soon.ended(late).status()).isEqualTo(TaskStatus.SUCCEEDED);
    assertThat(drain.join().lateTasks()).isEqualTo(1);
    assertThat(drain.join().clean()).isTrue();
  }

  @Test
  void beginsNoNewPoll() {
    StepWorker worker = rig.start(rig.worker("w").activity(WORK, (input, task) -> "done"));
    rig.awaitCalls("GetActivityTask", 10);

    worker.drain(ofSeconds(30)).join();

    assertThat(rig.endpoint().calls().of("GetActivityTask")).isEqualTo(10);
  }

  @Test
  void handsBackWhatDoesNotEndInTime() throws Exception {
    StepWorker worker = rig.start(waitingWorker().time(time));
    EndpointTask task = rig.schedule("work", TASK);
    running.await();

    CompletableFuture<DrainReport> drain = worker.drain(ofSeconds(50));
    time.advance(ofSeconds(46));
    DrainReport report = Soon.get("end of the drain", drain);

    assertThat(report.handedBack()).isEqualTo(1);
    assertThat(report.abandoned()).isZero();
    assertThat(task.error()).contains(TaskError.RELEASED);
  }

  @Test
  void givesHandlersAChanceToEndByThemselves() throws Exception {
    CompletableFuture<Cancellation.Reason> seen = new CompletableFuture<>();
    StepWorker worker = rig.start(rig.worker("w").time(time).activity(WORK, (input, task) -> {
      CountDownLatch cancelled = new CountDownLatch(1);
      task.cancellation().onRequested(cancelled::countDown);
      running.countDown();
      cancelled.await();
      seen.complete(task.cancellation().reason().orElseThrow());
      return "half";
    }));
    EndpointTask task = rig.schedule("work", TASK);
    running.await();

    CompletableFuture<DrainReport> drain = worker.drain(ofSeconds(50));
    time.advance(ofSeconds(41));
    DrainReport report = Soon.get("end of the drain", drain);

    assertThat(seen).isCompletedWithValue(Cancellation.Reason.SHUTDOWN);
    assertThat(task.output()).contains("\"half\"");
    assertThat(report.completed()).isEqualTo(1);
  }

  @Test
  void keepsTasksAliveMeanwhile() throws Exception {
    HeardBeats heard = new HeardBeats(time);
    TaskType<Object, String> beating = WORK.heartbeat(ofSeconds(30));
    StepWorker worker =
        rig.start(heard.listenTo(rig.worker("w")).activity(beating, (input, task) -> {
          running.countDown();
          go.await();
          return "done";
        }));
    EndpointTask task = rig.schedule("work", TASK);
    running.await();

    CompletableFuture<DrainReport> drain = worker.drain(ofMinutes(10));
    assertThat(heard.advance(ofMinutes(2)))
        .hasSizeGreaterThan(8)
        .containsOnly(HeartbeatResult.ACCEPTED);
    go.countDown();

    assertThat(drain.join().clean()).isTrue();
    assertThat(task.status()).isEqualTo(TaskStatus.SUCCEEDED);
  }

  @Test
  void showsUnfinishedMessagesToOtherWorkersAtOnce() throws Exception {
    String queue = rig.queues().createQueue(QueueSpec.standard("jobs"));
    StepWorker worker = rig.start(rig.worker("w")
        .time(time)
        .queue(
            queue,
            WORK,
            (input, task) -> {
              running.countDown();
              go.await();
              return "late";
            },
            options -> options.receiveWait(ofSeconds(1))));
    EndpointTask task = rig.send(queue, TASK, Map.of());
    running.await();

    CompletableFuture<DrainReport> drain = worker.drain(ofSeconds(50));
    time.advance(ofSeconds(46));
    DrainReport report = Soon.get("end of the drain", drain);

    assertThat(report.handedBack()).isPositive(); // once more if an open receive saw it, too
    assertThat(task.status()).isEqualTo(TaskStatus.STARTED);
    rig.start(rig.worker("other").queue(queue, WORK, (input, again) -> "done"));
    assertThat(Soon.ended(task).output()).contains("\"done\"");
  }

  @Test
  void deletesTheMessagesOfEndedTasksBeforeItEnds() {
    String queue = rig.queues().createQueue(QueueSpec.standard("jobs"));
    StepWorker worker = rig.start(rig.worker("w")
        .queue(queue, WORK, (input, task) -> "done", options -> options.receiveWait(ofSeconds(1))));

    Soon.ended(rig.send(queue, TASK, Map.of()));
    worker.close();

    assertThat(rig.queues().size(queue)).isZero();
  }

  @Test
  void happensOnce() {
    StepWorker worker = rig.start(rig.worker("w").activity(WORK, (input, task) -> "done"));

    DrainReport report = worker.drain(ofSeconds(30)).join();

    assertThat(worker.drain(Duration.ZERO).join()).isEqualTo(report);
    worker.close();
    assertThatThrownBy(worker::start)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Worker 'w' is STOPPED; start it once");
  }

  @Test
  void isOverAtOnceForAWorkerThatNeverStarted() throws Exception {
    StepWorker worker = rig.worker("w").activity(WORK, (input, task) -> "done").build();

    worker.close();
    worker.awaitStopped();

    assertThat(worker.status().state()).isEqualTo(WorkerState.STOPPED);
  }

  private StepWorkerBuilder waitingWorker() {
    return rig.worker("w").activity(WORK, (input, task) -> {
      running.countDown();
      go.await();
      return "done";
    });
  }
}
