package dev.stepworker.runtime.survival;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointEvent;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.local.faults.Latency;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.Soon;
import dev.stepworker.runtime.payload.JacksonCodec;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Heartbeats wait for nothing: no handler, no core, no other heartbeat's answer. */
class HeartbeatsStarvedTest {
  private static final int TASKS = 150;
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class).heartbeat(ofSeconds(6));
  private static final TaskSpec TASK = TaskSpec.ofInput("{}").heartbeat(ofSeconds(6));

  private final Rig rig = Rig.start();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final CompletableFuture<String> outcome = new CompletableFuture<>();

  @AfterEach
  void close() {
    outcome.complete("done");
    rig.close();
  }

  @Test
  void beatsFromReceiptAndNotFromTheStartOfTheHandler() {
    rig.start(rig.worker("w")
        .codec(new StuckCodec(JacksonCodec.create(), outcome))
        .activity(WORK, (input, task) -> "done"));

    EndpointTask task = rig.schedule("work", TASK);
    rig.awaitCalls("SendTaskHeartbeat", 4);
    outcome.complete("go");

    assertThat(Soon.ended(task).status()).isEqualTo(TaskStatus.SUCCEEDED);
  }

  @Test
  void beatsEveryTaskWhileHandlersUseAllCoresAndAnswersAreSlow() {
    Latency slow = Latency.fixed(ofMillis(500));
    rig.endpoint()
        .faults()
        .inject(Fault.slowAnswer(slow).on("SendTaskHeartbeat").probability(0.2, 7));
    AtomicBoolean over = new AtomicBoolean();
    TaskType<Object, String> spin = TaskType.of("spin", Object.class, String.class);
    int cores = Runtime.getRuntime().availableProcessors();
    rig.start(rig.worker("w")
        .meterRegistry(meters)
        .activityAsync(WORK, (input, task) -> outcome, o -> o.concurrency(TASKS).pollers(50))
        .activity(spin, (input, task) -> spinUntil(over), o -> o.concurrency(cores)));
    IntStream.range(0, cores).forEach(i -> rig.schedule("spin", TaskSpec.ofInput("{}")));
    List<EndpointTask> tasks =
        IntStream.range(0, TASKS).mapToObj(i -> rig.schedule("work", TASK)).toList();

    rig.awaitCalls("SendTaskHeartbeat", 4L * TASKS);
    over.set(true);
    outcome.complete("done");

    assertThat(tasks)
        .extracting(task -> Soon.ended(task).status())
        .containsOnly(TaskStatus.SUCCEEDED);
    assertThat(rig.endpoint().events().all(EndpointEvent.Kind.TIMED_OUT)).isEmpty();
    assertThat(meters
            .get("stepworker.heartbeat.lag")
            .tag("handler", "work")
            .timer()
            .max(TimeUnit.MILLISECONDS))
        .isLessThan(2_000);
  }

  private static String spinUntil(AtomicBoolean over) {
    while (!over.get()) {
      Thread.onSpinWait();
    }
    return "done";
  }
}
