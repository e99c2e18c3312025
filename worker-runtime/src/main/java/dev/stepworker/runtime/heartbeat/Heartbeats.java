package dev.stepworker.runtime.heartbeat;

import dev.stepworker.api.HeartbeatResult;
import dev.stepworker.api.TaskToken;
import dev.stepworker.runtime.async.Continue;
import dev.stepworker.runtime.completion.ControlCalls;
import dev.stepworker.runtime.completion.ServiceAnswer;
import dev.stepworker.runtime.time.WorkerTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Sends the heartbeats of all tasks of a worker from one timer, the task whose lease ends first
 * before the others. No call waits for another one's answer. Thread-safe.
 */
public final class Heartbeats {
  private static final Comparator<Beat> EARLIEST_LEASE_END =
      Comparator.comparingLong(beat -> beat.schedule.leaseEnd());

  private final ControlCalls calls;
  private final WorkerTime time;
  private final RandomGenerator random = new Random();
  private final Object lock = new Object();
  private final TreeSet<Beat> beats = new TreeSet<>(); // guarded by lock
  private WorkerTime.@Nullable Timer armed; // guarded by lock
  private long armedFor = HeartbeatSchedule.NEVER; // guarded by lock
  private long started; // guarded by lock

  public Heartbeats(ControlCalls calls, WorkerTime time) {
    this.calls = calls;
    this.time = time;
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
      long earliest = beats.stream()
          .mapToLong(beat -> beat.schedule.leaseEnd())
          .min()
          .orElse(HeartbeatSchedule.NEVER);
      return remaining(earliest);
    }
  }

  private Optional<Duration> remaining(long leaseEnd) {
    return leaseEnd == HeartbeatSchedule.NEVER
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(Math.max(0, leaseEnd - time.nanos())));
  }

  /** Sets the timer for the first wake-up, if it is not set for that or earlier. Needs the lock. */
  private void arm() {
    if (beats.isEmpty() || beats.first().wakeAt() >= armedFor) {
      return;
    }
    if (armed != null) {
      armed.cancel();
    }
    armedFor = beats.first().wakeAt();
    armed = time.schedule(Duration.ofNanos(armedFor - time.nanos()), this::wakeUp);
  }

  private void wakeUp() {
    List<Beat> lost = new ArrayList<>();
    List<Due> due = new ArrayList<>();
    synchronized (lock) {
      armed = null;
      armedFor = HeartbeatSchedule.NEVER;
      long now = time.nanos();
      while (!beats.isEmpty() && beats.first().wakeAt() <= now) {
        collect(beats.first(), now, due, lost);
      }
      arm();
    }
    lost.forEach(beat -> beat.listener.leaseLost());
    due.sort(Comparator.comparing(Due::beat, EARLIEST_LEASE_END));
    due.forEach(this::send);
  }

  private void collect(Beat beat, long now, List<Due> due, List<Beat> lost) {
    beats.remove(beat);
    if (beat.losesLease(now)) {
      lost.add(beat);
    }
    if (beat.schedule.due() <= now) {
      due.add(new Due(beat, beat.schedule.due(), now));
      beat.schedule.sent(now);
    }
    beat.plan();
    beats.add(beat);
  }

  private void send(Due due) {
    Beat beat = due.beat();
    long sentAt = time.nanos();
    beat.listener.sending(sentAt - due.dueAt());
    Continue.after(
        calls.heartbeat(beat.token),
        answer -> answered(due, resultOf(answer)),
        failure -> answered(due, HeartbeatResult.FAILED));
  }

  private void answered(Due due, HeartbeatResult result) {
    Beat beat = due.beat();
    long now = time.nanos();
    boolean active;
    synchronized (lock) {
      active = beats.remove(beat);
      if (active && !result.isLost()) {
        update(beat, due, result);
        beats.add(beat);
        arm();
      }
    }
    if (active) {
      beat.listener.answered(result, now - due.sentAt());
    }
  }

  private void update(Beat beat, Due due, HeartbeatResult result) {
    if (result == HeartbeatResult.ACCEPTED) {
      beat.schedule.accepted(due.sentAt());
    } else {
      beat.schedule.failed(time.nanos());
    }
    beat.plan();
  }

  private static HeartbeatResult resultOf(ServiceAnswer answer) {
    return switch (answer) {
      case ACCEPTED -> HeartbeatResult.ACCEPTED;
      case TIMED_OUT -> HeartbeatResult.TASK_TIMED_OUT;
      case GONE -> HeartbeatResult.TASK_GONE;
      case TOKEN_REJECTED -> HeartbeatResult.TOKEN_INVALID;
      case THROTTLED -> HeartbeatResult.THROTTLED;
      case CONTENT_REJECTED, KEY_DENIED, NOT_DONE, UNKNOWN -> HeartbeatResult.FAILED;
    };
  }

  private record Due(Beat beat, long dueAt, long sentAt) {}

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
