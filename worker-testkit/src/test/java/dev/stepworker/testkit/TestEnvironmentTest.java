package dev.stepworker.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.api.TaskFailure;
import dev.stepworker.api.TaskType;
import dev.stepworker.integrations.stepfunctions.StepFunctionsInvokeActivity;
import dev.stepworker.local.ExecutionStatus;
import dev.stepworker.model.StateMachine;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StepFunctionsExtension.class)
class TestEnvironmentTest {
  record Parcel(String id) {}

  record Label(String text) {}

  static final TaskType<Parcel, Label> LABEL = TaskType.of("label", Parcel.class, Label.class)
      .timeout(Duration.ofMinutes(10))
      .heartbeat(Duration.ofSeconds(30));

  static final StateMachine LABELS = StateMachine.named("labels")
      .startAt(StepFunctionsInvokeActivity.of(LABEL))
      .build();

  @Test
  void livesByItsOwnTime(TestEnvironment env) {
    env.advance(Duration.ofDays(31));

    assertThat(env.now()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
  }

  @Test
  void timesATaskOutThatNoHeartbeatCanSave(TestEnvironment env) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    env.worker(
        "labels",
        w -> w.activity(LABEL, (parcel, task) -> {
          task.cancellation().onRequested(cancelled::countDown);
          begun.countDown();
          cancelled.await();
          return new Label("too late");
        }));
    TestExecution run = env.start(LABELS, new Parcel("p-1"));
    begun.await();

    env.advance(Duration.ofMinutes(11));

    assertThat(run.awaitEnd().status()).isEqualTo(ExecutionStatus.FAILED);
    assertThat(run.error()).contains("States.Timeout");
  }

  @Test
  void tellsHowAnExecutionFailed(TestEnvironment env) {
    env.worker(
        "labels",
        w -> w.activity(LABEL, (parcel, task) -> {
          throw new TaskFailure("Parcel.Lost", "nowhere to be seen");
        }));

    TestExecution run = env.start(LABELS, new Parcel("p-2")).awaitEnd();

    assertThat(run.error()).contains("Parcel.Lost");
    assertThat(run.cause()).contains("nowhere to be seen");
    assertThatThrownBy(() -> run.awaitOutput(Label.class))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ActivityFailed")
        .hasMessageContaining("Parcel.Lost");
  }

  @Test
  void endsOnceHoweverOftenItIsClosed(TestEnvironment env) {
    env.worker("labels", w -> w.activity(LABEL, (parcel, task) -> new Label(parcel.id())));

    env.close();
    env.close();

    assertThat(env.executions()).isEmpty();
  }
}
