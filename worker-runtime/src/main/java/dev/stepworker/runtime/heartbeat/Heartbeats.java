package dev.stepworker.runtime.heartbeat;

import dev.stepworker.api.HeartbeatResult;
import dev.stepworker.api.TaskToken;
import dev.stepworker.runtime.async.Continue;
import dev.stepworker.runtime.completion.ControlCalls;
import dev.stepworker.runtime.time.WorkerTime;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Sends the heartbeats of all tasks of a worker from one timer, the task whose lease ends first
 * before the others, within a budget. No call waits for another one's answer. Thread-safe.
 */
public final class Heartbeats {
  private final ControlCalls calls;
  private final WorkerTime time;
  private final RandomGenerator random = new Random();
  private final Object lock = new Object();
  private final BeatBudget budget; // guarded by lock
  private final BeatQueue beats; // guarded by lock
  private WorkerTime.@Nullable Timer armed; // guarded by lock
  private long armedFor = HeartbeatSchedule.NEVER; // guarded by lock
  private long started; // guarded by lock

  /**
   * Sends no more heartbeats than a budget allows.
   *
   * @param mostPerSecond 1 or more; what never is reached is no limit
   */
  public Heartbeats(ControlCalls calls, WorkerTime time, double mostPerSecond) {
    this.calls = calls;
    this.time = time;
    this.budget = new BeatBudget(mostPerSecond, time.nanos());
    this.beats = new BeatQueue(budget);
  }

  /**
   * Begins to send heartbeats for a task.
   *
   * @param waited how long the service waits already: zero for an activity's task, a message's age
   *     for a callback
   */
  public Beating start(
      TaskToken token, HeartbeatPlan plan, Duration waited, BeatListener listener) {
    long leaseStart = time.nanos() - waited.toNanos();
    HeartbeatSchedule schedule = new HeartbeatSchedule(plan, random, leaseStart);
    synchronized (lock) {
      Beat beat = new Beat(token, listener, schedule, started++);
      beats.add(beat);
      arm();
      return new Beating(beat);
    }
  }

  /** How many tasks have heartbeats. */
  public int active() {
    synchronized (lock) {
      return beats.size();
    }
  }

  /** The shortest time that any lease has left; empty when no task has a lease. */
  public Optional<Duration> headroom() {
    synchronized (lock) {
      return remaining(beats.firstLeaseEnd());
    }
  }

  private Optional<Duration> remaining(long leaseEnd) {
    return leaseEnd == HeartbeatSchedule.NEVER
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(Math.max(0, leaseEnd - time.nanos())));
  }

  /** Sets the timer for the first wake-up, if it is not set for that or earlier. Needs the lock. */
  private void arm() {
    long now = time.nanos();
    long wakeAt = beats.wakeAt(now);
    if (wakeAt >= armedFor) {
      return;
    }
    if (armed != null) {
      armed.cancel();
    }
    armedFor = wakeAt;
    armed = time.schedule(Duration.ofNanos(wakeAt - now), this::wakeUp);
  }

  private void wakeUp() {
    BeatQueue.Woken woken;
    synchronized (lock) {
      armed = null;
      armedFor = HeartbeatSchedule.NEVER;
      woken = beats.wake(time.nanos());
    }
    woken.lost().forEach(beat -> beat.listener.leaseLost());
    woken.withheld().forEach(beat -> beat.listener.withheld());
    sendWhatIsAllowed();
  }

  private void sendWhatIsAllowed() {
    for (Optional<Due> due = next(); due.isPresent(); due = next()) {
      send(due.get());
    }
  }

  private Optional<Due> next() {
    synchronized (lock) {
      Optional<Due> due = beats.next(time.nanos());
      if (due.isEmpty()) {
        arm();
      }
      return due;
    }
  }

  private void send(Due due) {
    Beat beat = due.beat();
    beat.listener.sending(due.sentAt() - due.dueAt());
    Continue.after(
        calls.heartbeat(beat.token),
        answer -> answered(due, answer.asHeartbeatResult()),
        failure -> answered(due, HeartbeatResult.FAILED));
  }

  private void answered(Due due, HeartbeatResult result) {
    Beat beat = due.beat();
    long now = time.nanos();
    boolean active;
    synchronized (lock) {
      budget.answered(result == HeartbeatResult.THROTTLED, now);
      active = beats.remove(beat);
      if (active && !result.isLost()) {
        update(due, result, now);
        beats.putBack(beat);
      }
      arm();
    }
    if (active) {
      beat.listener.answered(result, now - due.sentAt());
    }
  }

  private static void update(Due due, HeartbeatResult result, long now) {
    HeartbeatSchedule schedule = due.beat().schedule;
    if (result == HeartbeatResult.ACCEPTED) {
      schedule.accepted(due.sentAt());
    } else {
      schedule.failed(now);
    }
  }

  /** The heartbeats of one task. Thread-safe. */
  public final class Beating {
    private final Beat beat;

    private Beating(Beat beat) {
      this.beat = beat;
    }

    /** Ends the heartbeats; the listener hears nothing from then on. */
    public void stop() {
      synchronized (lock) {
        beats.remove(beat);
      }
    }

    /** The time that the lease has left; empty when the service waits for no heartbeat. */
    public Optional<Duration> leaseRemaining() {
      synchronized (lock) {
        return remaining(beat.schedule.leaseEnd());
      }
    }
  }
}
