package dev.stepworker.runtime.survival;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskType;
import dev.stepworker.api.spi.PayloadCodec;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.local.sqs.QueueSpec;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.Soon;
import dev.stepworker.runtime.StepWorkerBuilder;
import dev.stepworker.runtime.time.SystemTime;
import dev.stepworker.runtime.time.TimeAhead;
import dev.stepworker.runtime.time.WorkerTime;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The heartbeat timeout runs while the message waits: most of it is over on receipt. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClockRunsInTheQueueTest {
  private static final TaskType<Object, Object> WORK =
      TaskType.of("work", Object.class, Object.class).heartbeat(ofMinutes(10));
  private static final Duration WAITED = ofMinutes(9);

  private final Rig rig = Rig.start();
  private final SystemTime realTime = new SystemTime("test");
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final CountDownLatch go = new CountDownLatch(1);
  private String queue = "";

  @BeforeEach
  void createQueue() {
    queue = rig.queues().createQueue(QueueSpec.standard("jobs"));
  }

  @AfterEach
  void close() {
    go.countDown();
    rig.close();
    realTime.close();
  }

  @Test
  void beatsAtOnceAndBeforeTheInputIsDecoded() {
    rig.start(worker().codec(new WaitingCodec()));

    EndpointTask task = rig.send(queue, TaskSpec.ofInput("{}"), Map.of());
    rig.awaitCalls("SendTaskHeartbeat", 1);

    assertThat(task.status()).isEqualTo(TaskStatus.STARTED);
    go.countDown();
    assertThat(Soon.ended(task).status()).isEqualTo(TaskStatus.SUCCEEDED);
  }

  @Test
  void countsForNothingWhereAnotherWorkerMayHaveKeptTheTaskAlive() {
    rig.endpoint().faults().inject(Fault.throttling().on("SendTaskHeartbeat").next(1));
    EndpointTask task = rig.send(queue, TaskSpec.ofInput("{}"), Map.of());
    rig.receiveAndGiveBack(queue);
    rig.start(worker(new TimeAhead(realTime, ofMinutes(30))).codec(new WaitingCodec()));

    rig.awaitCalls("SendTaskHeartbeat", 2);
    go.countDown();

    assertThat(Soon.ended(task).status()).isEqualTo(TaskStatus.SUCCEEDED);
    assertThat(meters.get("stepworker.lease.lost").counter().count()).isZero();
  }

  @Test
  void showsHowLongTasksWait() {
    go.countDown();
    rig.start(worker());

    Soon.ended(rig.send(queue, TaskSpec.ofInput("{}"), Map.of()));

    double seconds = meters
        .get("stepworker.task.schedule.delay")
        .tag("clock", "sent")
        .timer()
        .totalTime(TimeUnit.SECONDS);
    assertThat(seconds).isBetween(WAITED.toSeconds() - 1.0, WAITED.toSeconds() + 30.0);
  }

  private StepWorkerBuilder worker() {
    return worker(new TimeAhead(realTime, WAITED));
  }

  private StepWorkerBuilder worker(WorkerTime time) {
    return rig.worker("w")
        .time(time)
        .meterRegistry(meters)
        .queue(queue, WORK, (input, task) -> "done", o -> o.receiveWait(ofSeconds(1)));
  }

  /** Decodes nothing before the test says so. */
  private final class WaitingCodec implements PayloadCodec {
    @Override
    public Object decode(String json, Type type) {
      try {
        go.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return json;
    }

    @Override
    public String encode(Object value, Type type) {
      return "\"done\"";
    }
  }
}
