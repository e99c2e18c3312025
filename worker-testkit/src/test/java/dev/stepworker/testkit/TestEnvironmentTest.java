package dev.stepworker.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.api.TaskFailure;
import dev.stepworker.api.TaskType;
import dev.stepworker.integrations.sqs.SqsSendMessage;
import dev.stepworker.integrations.stepfunctions.StepFunctionsInvokeActivity;
import dev.stepworker.model.Pass;
import dev.stepworker.model.StateMachine;
import dev.stepworker.model.Wait;
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
      .timeout(Duration.ofHours(2))
      .heartbeat(Duration.ofSeconds(30));

  static final StateMachine LABELS = StateMachine.named("labels")
      .startAt(StepFunctionsInvokeActivity.of(LABEL))
      .build();

  @Test
  void handsTheTypedInputToTheWorkerAndItsOutputBack(TestEnvironment env) {
    env.worker("labels", w -> w.activity(LABEL, (parcel, task) -> new Label("to " + parcel.id())));

    TestExecution run = env.start(LABELS, new Parcel("p-1"));

    assertThat(run.awaitOutput(Label.class)).isEqualTo(new Label("to p-1"));
    assertThat(run.path()).containsExactly("label");
  }

  @Test
  void letsAWaitEndWhenTimeIsAdvanced(TestEnvironment env) {
    env.createActivity(LABEL);
    StateMachine patient = StateMachine.named("patient")
        .startAt(Wait.duration(Duration.ofDays(3)).named("Think").next("Done"))
        .state(Pass.named("Done"))
        .build();
    TestExecution run = env.start(patient, new Parcel("p-2"));

    env.advance(Duration.ofDays(3));

    assertThat(run.awaitOutput(Parcel.class)).isEqualTo(new Parcel("p-2"));
    assertThat(env.now()).isEqualTo(Instant.parse("2026-01-04T00:00:00Z"));
  }

  @Test
  void keepsATaskAliveWhileTimePasses(TestEnvironment env) throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch enough = new CountDownLatch(1);
    env.worker("labels", w -> w.activity(LABEL, (parcel, task) -> {
      started.countDown();
      enough.await();
      return new Label("at last");
    }));
    TestExecution run = env.start(LABELS, new Parcel("p-3"));
    started.await();

    env.advance(Duration.ofMinutes(10));
    enough.countDown();

    assertThat(run.awaitOutput(Label.class)).isEqualTo(new Label("at last"));
  }

  @Test
  void answersACallbackThatCameThroughAQueue(TestEnvironment env) {
    String queue = env.createQueue("labels");
    StateMachine callbacks = StateMachine.named("callbacks")
        .startAt(SqsSendMessage.waitForTaskToken(LABEL, m -> m.queueUrl.set(queue)).named("Ask"))
        .build();
    env.worker("labels", w -> w.queue(queue, LABEL, (parcel, task) -> new Label(parcel.id())));

    TestExecution run = env.start(callbacks, new Parcel("p-4"));

    assertThat(run.awaitOutput(Label.class)).isEqualTo(new Label("p-4"));
  }

  @Test
  void tellsHowAnExecutionFailed(TestEnvironment env) {
    env.worker("labels", w -> w.activity(LABEL, (parcel, task) -> {
      throw new TaskFailure("Parcel.Lost", "nowhere to be seen");
    }));

    TestExecution run = env.start(LABELS, new Parcel("p-5")).awaitEnd();

    assertThat(run.error()).contains("Parcel.Lost");
    assertThat(run.cause()).contains("nowhere to be seen");
    assertThatThrownBy(() -> run.awaitOutput(Label.class))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ActivityFailed")
        .hasMessageContaining("Parcel.Lost");
  }
}
