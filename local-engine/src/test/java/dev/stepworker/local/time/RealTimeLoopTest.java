package dev.stepworker.local.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RealTimeLoopTest {
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  private final RealTimeLoop loop =
      RealTimeLoop.start(InstantSource.fixed(START), "loop-under-test");

  @AfterEach
  void close() {
    loop.close();
  }

  @Test
  void runsActionsInOrderOnItsOneThread() {
    List<Integer> order = new ArrayList<>();
    CompletableFuture<Boolean> onLoop = new CompletableFuture<>();

    for (int i = 0; i < 100; i++) {
      int number = i;
      loop.execute(() -> order.add(number));
    }
    loop.execute(() -> onLoop.complete(loop.isCurrent()));

    assertThat(onLoop.join()).isTrue();
    assertThat(loop.isCurrent()).isFalse();
    assertThat(order).isSorted().hasSize(100);
  }

  @Test
  void runsATimerOnceItIsDue() {
    CompletableFuture<Instant> ran = new CompletableFuture<>();
    Instant due = loop.now().plusMillis(20);

    loop.schedule(due, () -> ran.complete(loop.now()));

    assertThat(ran.join()).isAfterOrEqualTo(due);
  }

  @Test
  void jumpsToATimerFarAway() {
    CompletableFuture<Instant> ran = new CompletableFuture<>();
    loop.schedule(Duration.ofDays(365), () -> ran.complete(loop.now()));

    loop.jump(Duration.ofDays(366));

    assertThat(ran.join()).isAfter(START.plus(Duration.ofDays(365)));
  }

  @Test
  void forgetsACancelledTimer() {
    List<String> ran = new ArrayList<>();
    CompletableFuture<Void> last = new CompletableFuture<>();
    Instant due = loop.now().plusSeconds(10);
    EventLoop.Timer cancelled = loop.schedule(due, () -> ran.add("cancelled"));
    loop.schedule(due, () -> ran.add("kept"));
    loop.schedule(due, () -> last.complete(null));

    cancelled.cancel();
    loop.jump(Duration.ofSeconds(11));

    last.join();
    assertThat(ran).containsExactly("kept");
  }

  @Test
  void goesOnAfterAnActionThatThrows() {
    CompletableFuture<Void> next = new CompletableFuture<>();

    loop.execute(() -> {
      throw new IllegalStateException("thrown by a test");
    });
    loop.execute(() -> next.complete(null));

    assertThat(next).succeedsWithin(Duration.ofSeconds(10));
  }

  @Test
  void runsWhatWasHandedInBeforeItCloses() {
    List<Integer> ran = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      int number = i;
      loop.execute(() -> ran.add(number));
    }

    loop.close();

    assertThat(ran).hasSize(50);
    assertThatThrownBy(() -> loop.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
  }
}
