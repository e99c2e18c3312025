package dev.stepworker.runtime.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskError;
import dev.stepworker.api.TaskType;
import dev.stepworker.api.spi.ErrorMapper;
import dev.stepworker.api.spi.IdempotencyStore;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.Soon;
import dev.stepworker.runtime.StepWorkerBuilder;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever the code around a handler does, its task is reported and its slot comes back. */
class UserCodeThatFailsTest {
  private static final TaskType<Object, Object> WORK =
      TaskType.of("work", Object.class, Object.class);
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void mapperThatTakesAMessageWhichIsNotThere() {
    startFailing(
        rig.worker("w")
            .mapErrors(
                (failure, task) -> Optional.of(new TaskError("Db.Down", failure.getMessage()))),
        new IllegalStateException());

    assertFailsAgainAndAgain("Db.Down");
  }

  @Test
  @SuppressWarnings("NullAway") // as users' code without such checks
  void mapperThatAnswersNull() {
    ErrorMapper mapper = (failure, task) -> null;
    startFailing(rig.worker("w").mapErrors(mapper), new IllegalStateException("x"));

    assertFailsAgainAndAgain("java.lang.IllegalStateException");
  }

  @Test
  void exceptionWhoseMessageFails() {
    startFailing(rig.worker("w"), new Unspeakable());

    assertFailsAgainAndAgain(Unspeakable.class.getName());
  }

  @Test
  void storeThatFailsWhenTheTaskIsDone() {
    rig.start(rig.worker("w")
        .idempotency(new FailingStore())
        .activity(WORK, (input, task) -> "done", options -> options.concurrency(1)));

    assertThat(Soon.ended(rig.schedule("work", TASK)).output()).contains("\"done\"");
    assertThat(Soon.ended(rig.schedule("work", TASK)).output()).contains("\"done\"");
  }

  @Test
  void storeThatFailsOnceAStageEnds() {
    rig.start(rig.worker("w")
        .idempotency(new FailingStore())
        .activityAsync(
            WORK,
            (input, task) -> CompletableFuture.completedFuture("done"),
            options -> options.concurrency(1)));

    assertThat(Soon.ended(rig.schedule("work", TASK)).output()).contains("\"done\"");
    assertThat(Soon.ended(rig.schedule("work", TASK)).output()).contains("\"done\"");
  }

  private void startFailing(StepWorkerBuilder worker, RuntimeException failure) {
    rig.start(worker.activity(
        WORK,
        (input, task) -> {
          throw failure;
        },
        options -> options.concurrency(1)));
  }

  private void assertFailsAgainAndAgain(String error) {
    EndpointTask first = Soon.ended(rig.schedule("work", TASK));
    EndpointTask second = Soon.ended(rig.schedule("work", TASK));

    assertThat(first.error()).contains(error);
    assertThat(second.error()).contains(error);
  }

  private static final class Unspeakable extends RuntimeException {
    @Override
    public String getMessage() {
      throw new IllegalStateException("no message");
    }
  }

  private static final class FailingStore implements IdempotencyStore {
    @Override
    public Claim claim(String taskId, String owner, Duration lease) {
      return Claim.granted();
    }

    @Override
    public void complete(String taskId, String owner, String outputJson) {
      throw new LinkageError("a driver is missing");
    }

    @Override
    public void abandon(String taskId, String owner) {
      throw new LinkageError("a driver is missing");
    }
  }
}
