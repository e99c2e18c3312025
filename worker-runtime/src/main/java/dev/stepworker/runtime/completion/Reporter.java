package dev.stepworker.runtime.completion;

import dev.stepworker.api.CompletionResult;
import dev.stepworker.api.TaskToken;
import dev.stepworker.runtime.async.Continue;
import dev.stepworker.runtime.time.Backoff;
import dev.stepworker.runtime.time.WorkerTime;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.random.RandomGenerator;

/**
 * Brings reports to the service, again and again until it gives a clear answer or the time for it
 * is over. No interrupt gets into the way: a report of an interrupted thread is sent by another,
 * and one that is interrupted before it left is sent again. Thread-safe.
 */
public final class Reporter implements AutoCloseable {
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final ControlCalls calls;
  private final WorkerTime time;
  private final Executor control;
  private final Duration retryFor;
  private final RandomGenerator random =
      new Random(); // shared by threads, as few generators may be
  private final Set<Reporting> waiting = ConcurrentHashMap.newKeySet();
  private volatile long lastChanceNanos;
  private volatile boolean hasLastChance;

  /**
   * Reports nothing yet.
   *
   * @param control runs the calls of interrupted threads
   * @param retryFor how long a report is tried
   */
  public Reporter(ControlCalls calls, WorkerTime time, Executor control, Duration retryFor) {
    this.calls = calls;
    this.time = time;
    this.control = control;
    this.retryFor = retryFor;
  }

  /** Reports the end of a task. The stage never ends with an exception. */
  public CompletionStage<CompletionResult> report(
      TaskToken token, Report report, ReportObserver observer) {
    Reporting reporting = new Reporting(token, report, observer);
    if (Thread.currentThread().isInterrupted()) {
      sendElsewhere(reporting);
    } else {
      reporting.send();
    }
    return reporting.settled;
  }

  private void sendElsewhere(Reporting reporting) {
    try {
      control.execute(reporting::send);
    } catch (RejectedExecutionException e) {
      reporting.settle(CompletionResult.GAVE_UP);
    }
  }

  /** Gives every report, also those under way, no more time than this: the worker stops. */
  public void giveUpAfter(Duration rest) {
    lastChanceNanos = time.nanos() + rest.toNanos();
    hasLastChance = true;
  }

  /** Gives every report up that has no answer yet: at once if it waits to be sent again. */
  @Override
  public void close() {
    giveUpAfter(Duration.ZERO);
    waiting.forEach(Reporting::giveUp);
  }

  private boolean isOver() {
    return hasLastChance && time.nanos() - lastChanceNanos >= 0;
  }

  /** One report on its way. Its steps follow each other, on one thread at a time. */
  private final class Reporting {
    private final TaskToken token;
    private final ReportObserver observer;
    private final CompletionMachine machine;
    private final long startedAt = time.nanos();
    private final CompletableFuture<CompletionResult> settled = new CompletableFuture<>();

    Reporting(TaskToken token, Report report, ReportObserver observer) {
      this.token = token;
      this.observer = observer;
      this.machine = new CompletionMachine(
          report, new Backoff(FIRST_WAIT, LONGEST_WAIT, random), startedAt + retryFor.toNanos());
    }

    void send() {
      Continue.after(
          calls.send(token, machine.report()), this::answered, settled::completeExceptionally);
    }

    private void answered(ServiceAnswer answer) {
      CompletionMachine.Step step = machine.answered(answer, time.nanos());
      if (step instanceof CompletionMachine.Step.Done done) {
        settle(done.result());
      } else if (isOver()) {
        settle(CompletionResult.GAVE_UP);
      } else {
        observer.retried(machine.report(), answer);
        sendAgainAfter(((CompletionMachine.Step.Again) step).delay());
      }
    }

    private void sendAgainAfter(Duration delay) {
      waiting.add(this);
      time.schedule(delay, this::sendAgain);
      if (isOver()) {
        giveUp();
      }
    }

    private void sendAgain() {
      if (waiting.remove(this)) {
        send();
      }
    }

    void giveUp() {
      if (waiting.remove(this)) {
        settle(CompletionResult.GAVE_UP);
      }
    }

    private void settle(CompletionResult result) {
      Duration took = Duration.ofNanos(time.nanos() - startedAt);
      observer.settled(machine.report(), result, took);
      settled.complete(result);
    }
  }
}
