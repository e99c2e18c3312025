package dev.stepworker.runtime.survival;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.local.sqs.QueueSpec;
import dev.stepworker.runtime.CapturedLogs;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.StepWorker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A worker with the credentials of another account gets {@code InvalidToken} for every token: the
 * messages must not be lost for the worker that has the right ones.
 */
class TokenOfAnotherAccountTest {
  private static final TaskType<Object, Object> WORK =
      TaskType.of("work", Object.class, Object.class).heartbeat(ofMinutes(2));
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start();
  private final CapturedLogs logs = CapturedLogs.start();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final AtomicInteger runs = new AtomicInteger();
  private final String queue = rig.queues().createQueue(QueueSpec.standard("jobs"));

  @BeforeEach
  void takeNoToken() {
    rig.endpoint()
        .faults()
        .inject(Fault.error("InvalidToken", "no")
            .on("SendTaskSuccess", "SendTaskFailure", "SendTaskHeartbeat"));
  }

  @AfterEach
  void close() {
    rig.close();
    logs.close();
  }

  @Test
  void leavesTheMessageWhoseOutcomeIsRefused() {
    StepWorker worker = start();
    Counter dropped = dropped();
    rig.send(queue, TASK, Map.of());
    rig.awaitCalls("SendTaskSuccess", 1);
    worker.close();

    assertThat(runs).hasValue(1);
    assertLeftAndTold(dropped);
  }

  @Test
  void leavesTheMessageWhoseProbeIsRefused() {
    rig.send(queue, TASK, Map.of());
    rig.receiveAndGiveBack(queue);
    StepWorker worker = start();
    Counter dropped = dropped();
    rig.awaitCalls("SendTaskHeartbeat", 1);
    worker.close();

    assertThat(runs).hasValue(0);
    assertLeftAndTold(dropped);
  }

  private StepWorker start() {
    return rig.start(rig.worker("w")
        .meterRegistry(meters)
        .queue(
            queue,
            WORK,
            (input, task) -> runs.incrementAndGet(),
            o -> o.receiveWait(ofSeconds(1))));
  }

  /** Outlives the worker, which takes it from the registry. */
  private Counter dropped() {
    return meters.get("stepworker.task.dropped").tag("reason", "token_rejected").counter();
  }

  private void assertLeftAndTold(Counter dropped) {
    assertThat(rig.queues().size(queue)).isEqualTo(1);
    assertThat(dropped.count()).isEqualTo(1);
    assertThat(logs.text()).contains("Token was not taken");
  }
}
