package dev.stepworker.runtime;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskFailure;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.local.sqs.QueueSpec;
import dev.stepworker.runtime.payload.FilePayloadStore;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetersTest {
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class);
  private static final Set<String> COMMON = Set.of("worker", "handler", "source", "queue");

  private final Rig rig = Rig.start();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @TempDir
  private Path directory;

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void areAllThereFromTheStartWithTheSameTagsAlways() {
    String queue = rig.queues().createQueue(QueueSpec.standard("jobs"));
    rig.endpoint().faults().inject(Fault.throttling().on("SendTaskSuccess").next(1));
    StepWorker worker = rig.start(rig.worker("w")
        .meterRegistry(meters)
        .payloads(new FilePayloadStore(directory))
        .activity(WORK, (input, task) -> "done")
        .queue(queue, WORK, (input, task) -> "done", o -> o.receiveWait(ofSeconds(1))));
    Soon.ended(rig.schedule("work", TaskSpec.ofInput("{}")));
    Soon.ended(rig.send(queue, TaskSpec.ofInput("{}"), Map.of()));
    worker.pause();

    Map<String, Set<String>> ownTags = new TreeMap<>();
    meters
        .getMeters()
        .forEach(
            meter -> ownTags.merge(meter.getId().getName(), ownTagsOf(meter), MetersTest::same));

    assertThat(ownTags)
        .containsEntry("stepworker.poll", Set.of("outcome"))
        .containsEntry("stepworker.poll.open", Set.of())
        .containsEntry("stepworker.poll.target", Set.of())
        .containsEntry("stepworker.poll.lost.suspected", Set.of("cause"))
        .containsEntry("stepworker.messages.received", Set.of())
        .containsEntry("stepworker.slots", Set.of("pool", "state"))
        .containsEntry("stepworker.slot.wait", Set.of("pool"))
        .containsEntry("stepworker.payload.offloaded", Set.of("direction"))
        .containsEntry("stepworker.task.active", Set.of())
        .containsEntry("stepworker.task.execution", Set.of("outcome", "error"))
        .containsEntry("stepworker.task.schedule.delay", Set.of("clock"))
        .containsEntry("stepworker.task.end.to.end", Set.of("outcome"))
        .containsEntry("stepworker.task.skipped", Set.of("reason"))
        .containsEntry("stepworker.task.dropped", Set.of("reason"))
        .containsEntry("stepworker.task.stalled", Set.of())
        .containsEntry("stepworker.heartbeat", Set.of("outcome"))
        .containsEntry("stepworker.heartbeat.lag", Set.of())
        .containsEntry("stepworker.heartbeat.headroom", Set.of())
        .containsEntry("stepworker.lease.lost", Set.of())
        .containsEntry("stepworker.cancellation", Set.of("reason"))
        .containsEntry("stepworker.completion", Set.of("action", "outcome"))
        .containsEntry("stepworker.completion.retries", Set.of("cause"))
        .containsEntry("stepworker.payload.size", Set.of("direction"))
        .containsEntry("stepworker.sqs.visibility", Set.of("outcome"))
        .containsEntry("stepworker.sqs.delete", Set.of("outcome"))
        .containsEntry("stepworker.sqs.receive.count", Set.of())
        .containsEntry("stepworker.aws.throttled", Set.of("operation"))
        .containsEntry("stepworker.drain", Set.of("clean"))
        .containsEntry("stepworker.worker.state", Set.of("state"))
        .containsEntry("stepworker.worker.saturation", Set.of());
  }

  @Test
  void boundTheNamesOfErrors() {
    rig.start(rig.worker("w").meterRegistry(meters).activity(WORK, (input, task) -> {
      throw new TaskFailure("Error-" + input, "no");
    }));
    for (int i = 0; i < 50; i++) {
      Soon.ended(rig.schedule("work", TaskSpec.ofInput(Integer.toString(i))));
    }

    Set<String> errors = meters.find("stepworker.task.execution").timers().stream()
        .map(timer -> timer.getId().getTag("error"))
        .collect(Collectors.toSet());

    assertThat(errors).hasSize(33).contains("other");
  }

  @Test
  void tellWhichReportsAreThrottled() {
    rig.endpoint()
        .faults()
        .inject(Fault.throttling().on("SendTaskSuccess", "SendTaskFailure").next(2));
    rig.start(rig.worker("w").meterRegistry(meters).activity(WORK, (input, task) -> "done"));

    Soon.ended(rig.schedule("work", TaskSpec.ofInput("{}")));

    assertThat(throttled("SendTaskSuccess")).isEqualTo(2);
    assertThat(throttled("SendTaskFailure")).isZero();
  }

  @Test
  void countThePayloadsThatGoToTheStore() {
    rig.start(rig.worker("w")
        .meterRegistry(meters)
        .payloads(new FilePayloadStore(directory))
        .activity(WORK, (input, task) -> "x".repeat(300_000)));

    Soon.ended(rig.schedule("work", TaskSpec.ofInput("{}")));

    assertThat(offloaded("out")).isEqualTo(1);
    assertThat(offloaded("in")).isZero();
  }

  private double offloaded(String direction) {
    return meters
        .get("stepworker.payload.offloaded")
        .tag("direction", direction)
        .counter()
        .count();
  }

  private double throttled(String operation) {
    return meters
        .get("stepworker.aws.throttled")
        .tag("operation", operation)
        .counter()
        .count();
  }

  private static Set<String> ownTagsOf(Meter meter) {
    Set<String> keys = new TreeSet<>();
    for (Tag tag : meter.getId().getTags()) {
      if (!COMMON.contains(tag.getKey())) {
        keys.add(tag.getKey());
      }
    }
    return keys;
  }

  private static Set<String> same(Set<String> one, Set<String> other) {
    assertThat(one).isEqualTo(other);
    return one;
  }
}
