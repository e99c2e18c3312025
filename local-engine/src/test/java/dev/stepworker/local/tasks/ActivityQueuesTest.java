package dev.stepworker.local.tasks;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.time.VirtualTimeLoop;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ActivityQueuesTest {
  private static final String ARN = "arn:aws:states:us-east-1:000000000000:activity:resize";
  private static final String OTHER_ARN = "arn:aws:states:us-east-1:000000000000:activity:rotate";

  private final AtomicLong nanos = new AtomicLong();
  private final VirtualTimeLoop loop =
      VirtualTimeLoop.start(Instant.parse("2030-01-01T00:00:00Z"), "queues-test", nanos::get);
  private final TaskTokens tokens = new TaskTokens(loop, new TokenMint(7));
  private final ActivityQueues queues =
      new ActivityQueues(loop, tokens, ActivityQueues.SERVICE_POLL_HOLD);

  @AfterEach
  void close() {
    loop.close();
  }

  @Test
  void answersAPollWithATaskThatWaits() {
    RecordedTask task = schedule("1");
    RecordedPoll poll = poll();
    settle(poll, true);

    assertThat(poll.inputs()).containsExactly("1");
    assertThat(task.told()).containsExactly("started by worker");
  }

  @Test
  void answersAParkedPollOnceATaskComes() {
    RecordedPoll poll = poll();
    assertThat(poll.inputs()).isEmpty();

    schedule("1");

    assertThat(poll.inputs()).containsExactly("1");
  }

  @Test
  void servesTasksAndPollsFirstComeFirstServed() {
    schedule("1");
    schedule("2");
    RecordedPoll first = poll();
    RecordedPoll second = poll();
    RecordedPoll third = poll();
    RecordedPoll fourth = poll();
    schedule("3");

    assertThat(first.inputs()).containsExactly("1");
    assertThat(second.inputs()).containsExactly("2");
    assertThat(third.inputs()).containsExactly("3");
    assertThat(fourth.inputs()).isEmpty();
  }

  @Test
  void keepsActivitiesApart() {
    RecordedPoll poll = poll();

    onLoop(() -> queues.schedule(OTHER_ARN, RecordedTask.of("1")));

    assertThat(poll.inputs()).isEmpty();
  }

  @Test
  void answersAPollWithNothingAfterSixtySeconds() {
    RecordedPoll poll = poll();

    elapse(59);
    assertThat(poll.isAnsweredEmpty()).isFalse();

    elapse(60);
    assertThat(poll.isAnsweredEmpty()).isTrue();
  }

  @Test
  void doesNotExpirePollsByVirtualTime() {
    RecordedPoll poll = poll();

    loop.advance(ofSeconds(61));

    assertThat(poll.isAnsweredEmpty()).isFalse();
  }

  @Test
  void putsATaskBackWhenItsClientIsKnownToBeGone() {
    RecordedTask task = schedule("1");
    schedule("2");
    RecordedPoll gone = poll();
    settle(gone, false);

    RecordedPoll next = poll();
    settle(next, true);

    assertThat(next.inputs()).containsExactly("1");
    assertThat(next.token()).isNotEqualTo(gone.token());
    assertThat(task.told()).containsExactly("started by worker");
    assertRefused("TaskTimedOut", () -> tokens.heartbeat(gone.token()));
  }

  @Test
  void takesTheUseOfATokenForProofOfDelivery() {
    RecordedTask task = schedule("1");
    RecordedPoll poll = poll();
    onLoop(() -> tokens.succeed(poll.token(), "{}"));
    settle(poll, true);

    assertThat(task.told()).containsExactly("started by worker", "succeeded with {}");
  }

  @Test
  void doesNotDeliverACancelledTask() {
    onLoop(() -> queues.schedule(ARN, RecordedTask.of("1")).cancel());
    schedule("2");

    assertThat(poll().inputs()).containsExactly("2");
  }

  @Test
  void tellsTheWorkerOfACancelledTaskThatItTimedOut() {
    RecordedPoll poll = poll();
    onLoop(() -> queues.schedule(ARN, RecordedTask.of("1")).cancel());

    assertRefused("TaskTimedOut", () -> tokens.heartbeat(poll.token()));
  }

  @Test
  void refusesMoreThanAThousandPollsOfOneActivity() {
    for (int i = 0; i < 1000; i++) {
      poll();
    }
    assertRefused(
        "ActivityWorkerLimitExceeded", () -> queues.poll(ARN, "worker", new RecordedPoll()));
  }

  @Test
  void answersOpenAndLaterPollsAtOnceWhenItCloses() {
    RecordedPoll open = poll();

    onLoop(queues::close);

    assertThat(open.isAnsweredEmpty()).isTrue();
    assertThat(poll().isAnsweredEmpty()).isTrue();
  }

  private RecordedTask schedule(String input) {
    RecordedTask task = RecordedTask.of(input);
    onLoop(() -> queues.schedule(ARN, task));
    return task;
  }

  private RecordedPoll poll() {
    RecordedPoll poll = new RecordedPoll();
    onLoop(() -> queues.poll(ARN, "worker", poll));
    return poll;
  }

  private void settle(RecordedPoll poll, boolean delivered) {
    onLoop(() -> poll.settle(delivered));
  }

  private void elapse(long seconds) {
    nanos.set(ofSeconds(seconds).toNanos());
    onLoop(() -> {}); // wakes the loop, which then sees the timer due
    onLoop(() -> {});
  }

  private void onLoop(Runnable action) {
    CompletableFuture.runAsync(action, loop).join();
  }

  private void assertRefused(String type, Runnable action) {
    assertThatThrownBy(() -> onLoop(action))
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(ServiceError.class)
        .hasMessageStartingWith(type + ": ");
  }
}
