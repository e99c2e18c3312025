package dev.stepworker.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.runtime.idempotency.InMemoryIdempotencyStore;
import dev.stepworker.runtime.options.ResourceTargets;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** "For ever" is refused where it is set, and a year is taken. */
class LongDurationsTest {
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class);
  private static final TaskType<Object, String> OTHER =
      TaskType.of("other", Object.class, String.class);
  private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);
  private static final Duration YEAR = Duration.ofDays(365);
  private static final String RANGE = "; must be zero or more, 365 days at most";

  private final Rig rig = Rig.start();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void areRefusedByTheBuilder() {
    StepWorkerBuilder builder = rig.worker("w")
        .activity(WORK, (in, task) -> "", o -> o.stallAfter(FOREVER))
        .queue("jobs", OTHER, (in, task) -> "", o -> o.maxHold(FOREVER))
        .idempotency(new InMemoryIdempotencyStore(InstantSource.system(), 10), FOREVER)
        .grace(FOREVER)
        .retryReportsFor(FOREVER);

    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(
            WorkerStartException.class,
            e -> assertThat(e.problems())
                .containsExactly(
                    "work: stallAfter is " + FOREVER + "; must be more than zero, 365 days at most",
                    "other: maxHold is " + FOREVER + " and visibility PT1M; together they must be"
                        + " 12 hours at most, when SQS takes a message back",
                    "grace is " + FOREVER + RANGE,
                    "retryReportsFor is " + FOREVER + RANGE,
                    "Lease of idempotency(...) is " + FOREVER
                        + "; must be 1 second or more, 365 days at most"));
  }

  @Test
  void areRefusedByPoolsAndByTheCompletionClient() {
    assertThatThrownBy(() -> ResourceTargets.between(1, 2).rampUp(FOREVER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rampUp is " + FOREVER + "; must be more than zero, 365 days at most");
    assertThatThrownBy(() -> CompletionClient.builder().retryReportsFor(FOREVER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("retryReportsFor is " + FOREVER + RANGE);
  }

  @Test
  void areTakenUpToAYear() {
    rig.start(rig.worker("w")
        .activity(WORK, (in, task) -> "done", o -> o.stallAfter(YEAR))
        .idempotency(new InMemoryIdempotencyStore(InstantSource.system(), 10), YEAR)
        .grace(YEAR)
        .retryReportsFor(YEAR));

    assertThat(Soon.ended(rig.schedule("work", TaskSpec.ofInput("{}"))).status())
        .isEqualTo(TaskStatus.SUCCEEDED);
  }

  @Test
  void areRefusedByADrainThatCanThenBeginAgain() {
    StepWorker worker = rig.start(rig.worker("w").activity(WORK, (in, task) -> ""));

    assertThatThrownBy(() -> worker.drain(FOREVER))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("grace is " + FOREVER + RANGE);
    assertThat(worker.status().state()).isEqualTo(WorkerState.RUNNING);

    assertThat(Soon.get("drain", worker.drain(YEAR)).clean()).isTrue();
  }
}
