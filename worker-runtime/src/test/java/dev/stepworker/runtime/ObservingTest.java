package dev.stepworker.runtime;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stepworker.api.TaskToken;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.faults.Fault;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class ObservingTest {
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class);
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start(ofSeconds(4));
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final CountDownLatch running = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  @AfterEach
  void close() {
    go.countDown();
    rig.close();
  }

  @Test
  void measuresPollsTasksAndReports() {
    StepWorker worker = rig.start(rig.worker("w")
        .meterRegistry(meters)
        .activity(WORK, (input, task) -> "done", options -> options.concurrency(2)));
    Soon.ended(rig.schedule("work", TASK));
    Soon.ended(rig.schedule("work", TASK));

    worker.pause();
    rig.endpoint().close();

    assertThat(timer("stepworker.poll", "outcome", "task").count()).isEqualTo(2);
    assertThat(timer("stepworker.task.execution", "outcome", "success").count()).isEqualTo(2);
    assertThat(meters.get("stepworker.slots").tag("state", "available").gauge().value())
        .isBetween(0.0, 2.0);
    assertThat(
            meters.get("stepworker.worker.state").tag("state", "paused").gauge().value())
        .isEqualTo(1);
  }

  @Test
  void countsWhatMayHaveBeenLost() {
    rig.endpoint()
        .faults()
        .inject(Fault.resetBeforeCommit().on("GetActivityTask").next(1));
    rig.start(rig.worker("w").meterRegistry(meters).activity(WORK, (input, task) -> "done"));

    Soon.ended(rig.schedule("work", TASK));
    rig.awaitCalls("GetActivityTask", 12);

    Counter lost =
        meters.get("stepworker.poll.lost.suspected").tag("cause", "reset").counter();
    assertThat(lost.count()).isEqualTo(1);
  }

  @Test
  void tagsEveryMeterWithWorkerAndHandler() {
    rig.start(rig.worker("w").meterRegistry(meters).activity(WORK, (input, task) -> "done"));

    assertThat(meters.getMeters())
        .isNotEmpty()
        .allSatisfy(meter -> assertThat(meter.getId().getName()).startsWith("stepworker."))
        .allSatisfy(meter -> assertThat(meter.getId().getTag("worker")).isEqualTo("w"));
    assertThat(timer("stepworker.poll", "outcome", "empty").getId().getTags())
        .extracting(tag -> tag.getKey() + "=" + tag.getValue())
        .containsExactlyInAnyOrder(
            "worker=w", "handler=work", "source=activity", "queue=work", "outcome=empty");
  }

  @Test
  void removesItsMetersWhenItIsClosed() {
    StepWorker worker =
        rig.start(rig.worker("w").meterRegistry(meters).activity(WORK, (input, task) -> "done"));
    meters.counter("of.someone.else").increment();

    worker.close();

    assertThat(meters.getMeters())
        .extracting(Meter::getId)
        .extracting(Meter.Id::getName)
        .containsExactly("of.someone.else");
  }

  @Test
  void runsWellWhenTheMetersDoNot() {
    MeterRegistry broken = new SimpleMeterRegistry();
    broken.config().onMeterAdded(meter -> {
      if (meter.getId().getName().equals("stepworker.task.execution")) {
        throw new IllegalStateException("broken");
      }
    });
    rig.start(rig.worker("w").meterRegistry(broken).activity(WORK, (input, task) -> "done"));

    EndpointTask task = rig.schedule("work", TASK);

    assertThat(Soon.ended(task).status()).isEqualTo(TaskStatus.SUCCEEDED);
  }

  @Test
  void tellsHowItIs() throws Exception {
    EndpointTask scheduled = rig.schedule("work", TASK);
    StepWorker worker = rig.start(rig.worker("w")
        .activity(
            WORK,
            (input, task) -> {
              running.countDown();
              go.await();
              return "done";
            },
            options -> options.concurrency(4).pollers(3)));
    running.await();
    rig.awaitCalls("GetActivityTask", 4);

    WorkerStatus status = worker.status();

    assertThat(status.state()).isEqualTo(WorkerState.RUNNING);
    assertThat(status.live()).isTrue();
    assertThat(status.ready()).isTrue();
    assertThat(status.saturation()).isEqualTo(0.25);
    assertThat(status.tasks()).isEqualTo(1);
    assertThat(worker.tasks())
        .extracting(TaskInHand::handler, TaskInHand::hash)
        .containsExactly(
            tuple("work", TaskToken.of(scheduled.token().orElseThrow()).hash()));
    SourceStatus source = status.sources().get(0);
    assertThat(source.handler()).isEqualTo("work");
    assertThat(source.slotsUsed()).isEqualTo(1);
    assertThat(source.slotsMax()).isEqualTo(4);
    assertThat(source.openPolls()).isEqualTo(3);
    assertThat(source.pollError()).isEmpty();
  }

  @Test
  void tellsWhatPollsFailWith() {
    rig.endpoint()
        .faults()
        .inject(Fault.error("ActivityDoesNotExist", "gone").on("GetActivityTask"));
    StepWorker worker =
        rig.start(rig.worker("w").activity(WORK, (input, task) -> "", o -> o.pollers(1)));

    rig.awaitCalls("GetActivityTask", 2);

    assertThat(worker.status().sources().get(0).pollError()).isEqualTo("ActivityDoesNotExist");
  }

  @Test
  void givesTheLogItsContext() {
    CompletableFuture<Map<String, String>> seen = new CompletableFuture<>();
    rig.start(rig.worker("w").activity(WORK, (input, task) -> {
      seen.complete(MDC.getCopyOfContextMap());
      return "done";
    }));

    EndpointTask task = rig.schedule(
        "work",
        TaskSpec.ofInput("{\"_context\":{\"execution\":\"arn:e\",\"state\":\"S\",\"retry\":1}}"));

    Soon.ended(task);
    assertThat(seen.join())
        .containsEntry("sfn.worker", "w")
        .containsEntry("sfn.handler", "work")
        .containsEntry("sfn.source", "work")
        .containsEntry("sfn.execution", "arn:e")
        .containsEntry("sfn.state", "S")
        .containsEntry("sfn.retry", "1")
        .containsKey("sfn.task")
        .doesNotContainValue(task.token().orElseThrow());
  }

  @Test
  void pausesAndResumes() {
    StepWorker worker = rig.start(rig.worker("w").activity(WORK, (input, task) -> "done"));
    rig.awaitCalls("GetActivityTask", 10);

    worker.pause();
    assertThat(worker.status().ready()).isFalse();
    worker.resume();

    assertThat(Soon.ended(rig.schedule("work", TASK)).status()).isEqualTo(TaskStatus.SUCCEEDED);
    assertThat(worker.drain(ofSeconds(20)).join().clean()).isTrue();
  }

  private Timer timer(String name, String tag, String value) {
    return meters.get(name).tag(tag, value).timer();
  }
}
