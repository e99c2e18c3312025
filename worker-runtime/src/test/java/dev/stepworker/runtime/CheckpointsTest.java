package dev.stepworker.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskFailure;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.TaskSpec;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckpointsTest {
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class);
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");
  private static final TaskSpec ATTEMPT = TaskSpec.ofInput("""
      {"_context": {"execution": "e", "state": "S", "entered": "2030-01-01T00:00:00Z"}}""");

  private final Rig rig = Rig.start();
  private final RememberedCheckpoints store = new RememberedCheckpoints();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void areThereForTheNextAttempt() {
    rig.start(rig.worker("w").checkpoints(store).activity(WORK, (input, task) -> {
      Optional<Integer> last = task.lastProgress(Integer.class);
      if (last.isEmpty()) {
        task.saveProgress(7);
        throw task.release("deploy");
      }
      return "from " + last.get();
    }));
    assertThat(Soon.ended(rig.schedule("work", ATTEMPT)).error()).contains("StepWorker.Released");

    assertThat(Soon.ended(rig.schedule("work", ATTEMPT)).output()).contains("\"from 7\"");
  }

  @Test
  void areForgottenWhenTheTaskIsDone() {
    rig.start(rig.worker("w").checkpoints(store).activity(WORK, (input, task) -> {
      task.saveProgress(7);
      return "done";
    }));

    Soon.ended(rig.schedule("work", TASK));

    assertThat(store.removed.join()).isNotEmpty();
    assertThat(store.saved).isEmpty();
  }

  @Test
  void outliveAFailedAttemptUntilALaterOneIsDone() {
    rig.start(rig.worker("w").checkpoints(store).activity(WORK, (input, task) -> {
      if (task.lastProgress(Integer.class).isEmpty()) {
        task.saveProgress(7);
        throw new TaskFailure("Busy", "try again");
      }
      return "done";
    }));
    assertThat(Soon.ended(rig.schedule("work", ATTEMPT)).error()).contains("Busy");
    assertThat(Soon.ended(rig.schedule("work", ATTEMPT)).output()).contains("\"done\"");

    assertThat(Soon.get("removal", store.removed)).isNotEmpty();
    assertThat(store.saved).isEmpty();
  }

  @Test
  void areForgottenWhereNoLaterAttemptWouldFindThem() {
    rig.start(rig.worker("w").checkpoints(store).activity(WORK, (input, task) -> {
      task.saveProgress(7);
      throw new TaskFailure("Busy", "try again");
    }));

    assertThat(Soon.ended(rig.schedule("work", TASK)).error()).contains("Busy");

    assertThat(Soon.get("removal", store.removed)).isNotEmpty();
  }

  @Test
  void needAStore() {
    CompletableFuture<Throwable> refusal = new CompletableFuture<>();
    rig.start(rig.worker("w").activity(WORK, (input, task) -> {
      try {
        task.saveProgress(7);
      } catch (IllegalStateException e) {
        refusal.complete(e);
      }
      return "done";
    }));

    Soon.ended(rig.schedule("work", TASK));

    assertThat(refusal.join()).hasMessageContaining("has no checkpoint store");
  }
}
