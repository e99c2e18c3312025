package dev.stepworker.local.time;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VirtualTimeLoopTest {
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  private final AtomicLong nanos = new AtomicLong();
  private final VirtualTimeLoop loop = VirtualTimeLoop.start(START, "loop-under-test", nanos::get);
  private final List<String> ran = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    loop.close();
  }

  @Test
  void standsStillUntilAdvanced() {
    loop.schedule(ofSeconds(1), () -> ran.add("timer"));
    loop.advance(Duration.ofMillis(999));

    assertThat(ran).isEmpty();
    assertThat(loop.now()).isEqualTo(START.plusMillis(999));
  }

  @Test
  void runsEachTimerAtItsOwnTime() {
    loop.schedule(ofHours(2), () -> ran.add("two " + hours()));
    loop.schedule(ofHours(1), () -> ran.add("one " + hours()));

    loop.advance(ofHours(3));

    assertThat(ran).containsExactly("one 1", "two 2");
    assertThat(loop.now()).isEqualTo(START.plus(ofHours(3)));
  }

  @Test
  void keepsTheOrderOfSchedulingAtOneTime() {
    for (int i = 0; i < 20; i++) {
      String name = "timer " + i;
      loop.schedule(ofSeconds(5), () -> ran.add(name));
    }
    loop.advance(ofSeconds(5));

    assertThat(ran).hasSize(20).startsWith("timer 0", "timer 1").endsWith("timer 19");
  }

  @Test
  void runsWhatATimerSchedulesOnTheWay() {
    loop.schedule(ofHours(1), () -> loop.schedule(ofHours(1), () -> ran.add("second " + hours())));

    loop.advance(ofHours(3));

    assertThat(ran).containsExactly("second 2");
  }

  @Test
  void waitsForOutsideWorkBeforeTheNextTimer() {
    CompletableFuture<EventLoop.Hold> begun = new CompletableFuture<>();
    loop.schedule(ofHours(1), () -> begun.complete(loop.beginWork()));
    loop.schedule(ofHours(2), () -> ran.add("timer"));
    CompletableFuture<Void> advanced = CompletableFuture.runAsync(() -> loop.advance(ofHours(3)));

    EventLoop.Hold hold = begun.join();
    loop.execute(() -> ran.add("result of the work"));
    hold.release();
    hold.release();
    advanced.join();

    assertThat(ran).containsExactly("result of the work", "timer");
  }

  @Test
  void skipsFromTimerToTimerWhenToldTo() {
    CompletableFuture<Instant> last = new CompletableFuture<>();
    loop.schedule(ofDays(1), () -> loop.schedule(ofDays(2), () -> last.complete(loop.now())));

    loop.skipTime(true);

    assertThat(last.join()).isEqualTo(START.plus(ofDays(3)));
  }

  @Test
  void doesNotSkipWhileSomebodyHasWorkInHandButAdvances() {
    EventLoop.Hold hold = loop.holdSkipping();
    loop.skipTime(true);
    loop.schedule(ofDays(1), () -> ran.add("timer " + hours()));

    loop.advance(ofHours(1));
    assertThat(ran).isEmpty();

    loop.advance(ofHours(23));
    assertThat(ran).containsExactly("timer 24");
    hold.release();
  }

  @Test
  void measuresElapsedTimersByRealTime() throws ExecutionException, InterruptedException {
    CompletableFuture<Instant> ranAt = new CompletableFuture<>();
    loop.scheduleElapsed(ofSeconds(60), () -> ranAt.complete(loop.now()));

    loop.advance(ofDays(1));
    assertThat(ranAt).isNotDone();

    nanos.set(ofSeconds(60).toNanos());
    loop.execute(() -> ran.add("wakes the loop"));
    assertThat(ranAt.get()).isEqualTo(START.plus(ofDays(1)));
  }

  @Test
  void refusesToAdvanceFromItsOwnThread() {
    CompletableFuture<Void> advanced = new CompletableFuture<>();
    loop.execute(() -> {
      try {
        loop.advance(ofSeconds(1));
        advanced.complete(null);
      } catch (IllegalStateException e) {
        advanced.completeExceptionally(e);
      }
    });

    assertThatThrownBy(advanced::join)
        .hasRootCauseMessage("advance was called on the loop's thread; call it elsewhere");
  }

  private long hours() {
    return Duration.between(START, loop.now()).toHours();
  }
}
