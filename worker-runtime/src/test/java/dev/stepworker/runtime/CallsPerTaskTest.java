package dev.stepworker.runtime;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.sqs.QueueSpec;
import dev.stepworker.runtime.survival.HeardBeats;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one task costs in calls to the services, counted there. */
class CallsPerTaskTest {
  private static final int TASKS = 200;
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class);
  private static final TaskType<Object, String> BEATEN = WORK.heartbeat(ofSeconds(30));
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start(ofSeconds(60));

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void isOnePollAndOneReportForAnActivity() {
    int pollers = 10;
    rig.start(rig.worker("w").activity(WORK, (input, task) -> "done", o -> o.pollers(pollers)));

    IntStream.range(0, TASKS)
        .mapToObj(i -> rig.schedule("work", TASK))
        .toList()
        .forEach(Soon::ended);
    rig.awaitCalls("GetActivityTask", TASKS + pollers);

    Map<String, Long> calls = rig.endpoint().calls().all();
    assertThat(calls)
        .containsEntry("GetActivityTask", (long) TASKS + pollers) // the last ones are open
        .containsEntry("SendTaskSuccess", (long) TASKS)
        .containsOnlyKeys("CreateActivity", "GetActivityTask", "SendTaskSuccess");
  }

  @Test
  void isThreeHeartbeatsMoreForEachHeartbeatTimeout() throws Exception {
    CompletableFuture<String> outcome = new CompletableFuture<>();
    HeardBeats heard = new HeardBeats(rig.manualTime());
    CountDownLatch running = new CountDownLatch(20);
    rig.start(heard
        .listenTo(rig.worker("w"))
        .activityAsync(
            BEATEN,
            (input, task) -> {
              running.countDown();
              return outcome;
            },
            o -> o.concurrency(20).pollers(20)));
    List<EndpointTask> tasks =
        IntStream.range(0, 20).mapToObj(i -> rig.schedule("work", TASK)).toList();
    Soon.open("all tasks", running);

    heard.advance(ofSeconds(60));
    outcome.complete("done");
    tasks.forEach(Soon::ended);

    assertThat(tasks).allSatisfy(task -> assertThat(task.heartbeats()).isBetween(4, 8));
    assertThat(rig.endpoint().calls().of("SendTaskSuccess")).isEqualTo(20);
  }

  @Test
  void isAtMostOneAndAQuarterForACallback() {
    String queue = rig.queues().createQueue(QueueSpec.standard("jobs"));
    List<EndpointTask> tasks =
        IntStream.range(0, TASKS).mapToObj(i -> rig.send(queue, TASK, Map.of())).toList();
    StepWorker worker = rig.start(rig.worker("w")
        .time(rig.manualTime())
        .queue(
            queue,
            WORK,
            (input, task) -> "done",
            options -> options.concurrency(50).receiveWait(ofSeconds(5))));

    tasks.forEach(Soon::ended);
    worker.close();

    long calls = rig.endpoint().calls().of("SendTaskSuccess")
        + rig.endpoint().calls().of("SendTaskHeartbeat")
        + rig.queues().calls().of("ReceiveMessage")
        + rig.queues().calls().of("DeleteMessageBatch")
        + rig.queues().calls().of("DeleteMessage")
        + rig.queues().calls().of("ChangeMessageVisibilityBatch");
    assertThat(calls).isLessThanOrEqualTo(TASKS * 5L / 4);
    assertThat(rig.queues().size(queue)).isZero();
  }
}
