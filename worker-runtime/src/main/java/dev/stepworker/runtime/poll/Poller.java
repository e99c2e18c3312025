package dev.stepworker.runtime.poll;

import dev.stepworker.runtime.async.Continue;
import dev.stepworker.runtime.slots.TaskSlot;
import dev.stepworker.runtime.time.WorkerTime;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Polls one source again and again, one poll at a time. Costs no thread while it waits. When
 * stopped, it ends its own waits at once, but an open poll is waited for, and what it brings is
 * handed on. Thread-safe.
 */
final class Poller {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(90);

  /** What a poller is at. */
  private enum Step {
    /** Between two waits, or in a pause of its own. */
    OWN,
    /** Waits for a slot. */
    SLOT,
    /** Waits for the answer to its poll. */
    POLL
  }

  /** Decides after each poll whether a poller is still wanted. */
  @FunctionalInterface
  interface Crew {
    /** Whether the poller polls on. */
    boolean keeps(Poller poller, PollEnd end);
  }

  private final PollTools tools;
  private final PollPace pace;
  private final Crew crew;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private boolean stopped; // guarded by this
  private @Nullable Runnable endWait; // guarded by this
  private Step step = Step.OWN; // guarded by this
  private long stepBegan; // guarded by this

  Poller(PollTools tools, RandomGenerator random, Crew crew) {
    this.tools = tools;
    this.pace = new PollPace(random);
    this.crew = crew;
    this.stepBegan = tools.time().nanos();
  }

  /** Begins, and goes on until it is stopped. */
  void start() {
    reserve();
  }

  /** Ends when this poller is stopped and its poll is closed. */
  CompletableFuture<Void> ended() {
    return ended;
  }

  /** Begins no further poll. A poller that is stuck ends, since nothing else would end it. */
  void stop() {
    Runnable waiting;
    boolean isLost;
    synchronized (this) {
      isLost = isStuck();
      stopped = true;
      waiting = endWait;
      endWait = null;
    }
    if (waiting != null) {
      waiting.run();
    }
    if (isLost) {
      ended.complete(null);
    }
  }

  /** Goes on after its open poll, though it was stopped; false if it has none, and will end. */
  synchronized boolean takeBack() {
    boolean isPolling = step == Step.POLL;
    if (isPolling) {
      stopped = false;
    }
    return isPolling;
  }

  /**
   * Whether it neither polls nor waits for a slot, for longer than any pause: something broke it.
   */
  synchronized boolean isStuck() {
    long took = tools.time().nanos() - stepBegan;
    return !stopped && step == Step.OWN && took > LONGEST_PAUSE.toNanos();
  }

  private void reserve() {
    if (!leaveWait(Step.OWN)) {
      ended.complete(null);
      return;
    }
    long asked = tools.time().nanos();
    CompletableFuture<TaskSlot> slot = tools.slots().reserve();
    enterWait(() -> slot.cancel(false), Step.SLOT);
    Continue.after(slot, granted -> poll(granted, asked), refused -> waitFor(pace.afterFailure()));
  }

  private void poll(TaskSlot slot, long asked) {
    if (!leaveWait(Step.POLL)) {
      slot.release();
      ended.complete(null);
      return;
    }
    tools.meters().slotWaited(tools.time().nanos() - asked);
    Continue.after(new OnePoll(tools, pace, slot).run(), this::goOn, ended::completeExceptionally);
  }

  private void goOn(PollEnd end) {
    begin(Step.OWN);
    if (crew.keeps(this, end)) {
      waitFor(end.pause());
    } else {
      ended.complete(null);
    }
  }

  private void waitFor(Duration pause) {
    if (pause.isZero()) {
      reserve();
      return;
    }
    synchronized (this) { // the timer's action waits here until its wait is known
      WorkerTime.Timer timer = tools.time().schedule(pause, this::reserve);
      enterWait(
          () -> {
            timer.cancel();
            ended.complete(null);
          },
          Step.OWN);
    }
  }

  /** Says how to end the wait that begins; ends it at once if this poller is stopped. */
  private synchronized void enterWait(Runnable howToEnd, Step waitingStep) {
    if (stopped) {
      howToEnd.run();
      return;
    }
    endWait = howToEnd;
    begin(waitingStep);
  }

  /** The wait is over, and the next step begins; false if this poller is stopped instead. */
  private synchronized boolean leaveWait(Step next) {
    endWait = null;
    begin(stopped ? Step.OWN : next);
    return !stopped;
  }

  private synchronized void begin(Step next) {
    step = next;
    stepBegan = tools.time().nanos();
  }
}
