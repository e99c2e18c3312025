package dev.stepworker.runtime.survival;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.Soon;
import dev.stepworker.runtime.StepWorker;
import dev.stepworker.runtime.StepWorkerBuilder;
import dev.stepworker.runtime.WorkerStartException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import software.amazon.awssdk.core.retry.RetryMode;

/** Failure 3: a client gives a poll up and repeats it, and the first one eats a task. */
class ZombiePollTest {
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class);
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start(ofSeconds(62));
  private final MeterRegistry meters = new SimpleMeterRegistry();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aPollThatIsResetIsRepeatedByThePollerAloneAndCounted() {
    rig.endpoint()
        .faults()
        .inject(Fault.resetBeforeCommit(ofMillis(50)).on("GetActivityTask").next(3));
    rig.start(worker());

    rig.awaitCalls("GetActivityTask", 4);
    EndpointTask task = rig.schedule("work", TASK);

    assertThat(Soon.ended(task).status()).isEqualTo(TaskStatus.SUCCEEDED);
    assertThat(lost("reset")).isEqualTo(3);
    assertThat(task.deliveries()).isEqualTo(1);
  }

  @Test
  void aTaskThatWasLostOnTheWireIsSuspected() {
    rig.endpoint().faults().inject(Fault.lostDelivery().on("GetActivityTask").next(1));
    rig.start(worker());

    EndpointTask lost = rig.schedule("work", TASK.timeout(ofMinutes(10)));
    rig.awaitCalls("GetActivityTask", 2);

    assertThat(lost("reset")).isEqualTo(1);
    assertThat(lost.status()).isEqualTo(TaskStatus.STARTED);
  }

  @Test
  void aClientThatGivesPollsUpIsRefused() {
    try (HandedInClients clients = new HandedInClients(
        rig, polls -> polls.overrideConfiguration(o -> o.apiCallTimeout(ofSeconds(30))))) {
      StepWorker worker = worker().clients(clients).build();

      assertThatThrownBy(worker::start)
          .isInstanceOf(WorkerStartException.class)
          .hasMessageContaining(
              "activityPolls client gives up after PT30S, while a poll takes up to"
                  + " 60 seconds; set its timeouts to 65 seconds or more");
    }
  }

  @Test
  void aClientThatRepeatsPollsIsRefused() {
    try (HandedInClients clients = new HandedInClients(
        rig, polls -> polls.overrideConfiguration(o -> o.retryStrategy(RetryMode.STANDARD)))) {
      StepWorker worker = worker().clients(clients).build();

      assertThatThrownBy(worker::start)
          .isInstanceOf(WorkerStartException.class)
          .hasMessageContaining("activityPolls client makes up to 3 attempts by itself");
    }
  }

  @Test
  void aReadTimeoutThatIsTooShortIsToldWhenItStrikes() {
    try (HandedInClients clients = HandedInClients.withReadTimeout(rig, ofMillis(300))) {
      StepWorker worker = rig.start(worker().clients(clients));

      rig.awaitCalls("GetActivityTask", 4);

      assertThat(lost("read_timeout")).isEqualTo(3);
      assertThat(worker.status().sources().get(0).pollError())
          .isEqualTo(
              "client gave up before the poll could end; set its read timeout to 65 seconds or"
                  + " more");
    }
  }

  /** Takes more than a minute of real time: {@code -Dsurvival=long}. */
  @Test
  @Timeout(90)
  @EnabledIfSystemProperty(named = "survival", matches = "long")
  void aPollIsWaitedForLongerThanTheServiceHoldsIt() {
    rig.start(worker());

    rig.awaitCalls("GetActivityTask", 2);

    assertThat(lost("reset") + lost("read_timeout")).isZero();
    assertThat(meters.get("stepworker.poll").tag("outcome", "empty").timer().count())
        .isEqualTo(1);
  }

  private StepWorkerBuilder worker() {
    return rig.worker("w")
        .meterRegistry(meters)
        .activity(WORK, (input, task) -> "done", options -> options.pollers(1));
  }

  private double lost(String cause) {
    return meters
        .get("stepworker.poll.lost.suspected")
        .tag("cause", cause)
        .counter()
        .count();
  }
}
