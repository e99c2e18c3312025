package dev.stepworker.runtime.metrics;

import dev.stepworker.api.Cancellation;
import dev.stepworker.api.CompletionResult;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** What is measured of one handler's tasks, from receipt to settled report. Thread-safe. */
public final class TaskMeters {
  private static final String NONE = "none";

  private final MeterGuard guard = new MeterGuard();
  private final MeterScope scope;
  private final ErrorTags errorTags;
  private final LongTaskTimer active;
  private final PerValue<ExecutionOutcome, Map<String, Timer>> executions =
      new PerValue<>(ExecutionOutcome.class, outcome -> new ConcurrentHashMap<>());
  private final PerValue<CompletionResult, Timer> successes;
  private final PerValue<CompletionResult, Timer> failures;
  private final PerValue<CompletionResult, Timer> endToEnd;
  private final PerValue<SkipReason, Counter> skipped;
  private final PerValue<Cancellation.Reason, Counter> cancellations;
  private final Map<String, Counter> retries = new ConcurrentHashMap<>();
  private final Timer sinceEntered;
  private final Timer sinceSent;
  private final Counter dropped;
  private final Counter rejectedTokens;
  private final Counter fetched;
  private final Counter stored;
  private final Counter throttledSuccesses;
  private final Counter throttledFailures;
  private final DistributionSummary bytesIn;
  private final DistributionSummary bytesOut;

  public TaskMeters(MeterScope scope, ErrorTags errorTags) {
    this.scope = scope;
    this.errorTags = errorTags;
    active = scope.longTaskTimer("task.active");
    successes = new PerValue<>(CompletionResult.class, r -> completionTimer("success", r));
    failures = new PerValue<>(CompletionResult.class, r -> completionTimer("failure", r));
    endToEnd = new PerValue<>(
        CompletionResult.class,
        result -> scope.timer("task.end.to.end", "outcome", PollMeters.lower(result)));
    skipped = new PerValue<>(
        SkipReason.class,
        reason -> scope.counter("task.skipped", "reason", PollMeters.lower(reason)));
    cancellations = new PerValue<>(
        Cancellation.Reason.class,
        reason -> scope.counter("cancellation", "reason", PollMeters.lower(reason)));
    sinceEntered = scope.timer("task.schedule.delay", "clock", "entered");
    sinceSent = scope.timer("task.schedule.delay", "clock", "sent");
    fetched = scope.counter("payload.offloaded", "direction", "in");
    stored = scope.counter("payload.offloaded", "direction", "out");
    throttledSuccesses = scope.counter("aws.throttled", "operation", "SendTaskSuccess");
    throttledFailures = scope.counter("aws.throttled", "operation", "SendTaskFailure");
    dropped = scope.counter("task.dropped", "reason", "report_gave_up");
    rejectedTokens = scope.counter("task.dropped", "reason", "token_rejected");
    bytesIn = scope.summary("payload.size", "bytes", "direction", "in");
    bytesOut = scope.summary("payload.size", "bytes", "direction", "out");
  }

  /** A task is ours from now until the sample is stopped. */
  public Runnable started() {
    try {
      LongTaskTimer.Sample sample = active.start();
      return () -> guard.run(sample::stop);
    } catch (Throwable e) {
      return () -> {};
    }
  }

  /** A handler's work ended. */
  public void executed(ExecutionOutcome outcome, String error, long nanos) {
    guard.run(() -> executions
        .of(outcome)
        .computeIfAbsent(errorTags.tagFor(error), tag -> executionTimer(outcome, tag))
        .record(nanos, TimeUnit.NANOSECONDS));
  }

  /** A handler's work ended without an error. */
  public void executed(ExecutionOutcome outcome, long nanos) {
    executed(outcome, NONE, nanos);
  }

  /** A report was settled. */
  public void reported(boolean isSuccess, CompletionResult result, Duration took) {
    guard.run(() -> {
      (isSuccess ? successes : failures).of(result).record(took);
      if (result == CompletionResult.GAVE_UP) {
        dropped.increment();
      }
    });
  }

  /** The service does not know the token: nothing can be told about the task. */
  public void tokenRejected() {
    guard.run(rejectedTokens::increment);
  }

  /** The service asked to slow reports down. */
  public void reportThrottled(boolean isSuccess) {
    guard.run((isSuccess ? throttledSuccesses : throttledFailures)::increment);
  }

  /** A report needs one more attempt. */
  public void reportRetried(String cause) {
    guard.run(() -> retries
        .computeIfAbsent(cause, tag -> scope.counter("completion.retries", "cause", tag))
        .increment());
  }

  /** A task is over, this long after it was received. */
  public void ended(CompletionResult result, long nanos) {
    guard.run(() -> endToEnd.of(result).record(nanos, TimeUnit.NANOSECONDS));
  }

  /** A message was not run. */
  public void skipped(SkipReason reason) {
    guard.run(skipped.of(reason)::increment);
  }

  /** A task was given up. */
  public void cancelled(Cancellation.Reason reason) {
    guard.run(cancellations.of(reason)::increment);
  }

  /** A task waited so long since its state was entered. */
  public void delayedSinceEntered(Duration delay) {
    guard.run(() -> sinceEntered.record(delay));
  }

  /** A task waited so long since its message was sent. */
  public void delayedSinceSent(Duration delay) {
    guard.run(() -> sinceSent.record(delay));
  }

  /** An input of so many bytes came. */
  public void received(int bytes) {
    guard.run(() -> bytesIn.record(bytes));
  }

  /** An output of so many bytes goes. */
  public void produced(int bytes) {
    guard.run(() -> bytesOut.record(bytes));
  }

  /** A part of an input came from the payload store. */
  public void fetched() {
    guard.run(fetched::increment);
  }

  /** An output went to the payload store. */
  public void stored() {
    guard.run(stored::increment);
  }

  private Timer executionTimer(ExecutionOutcome outcome, String error) {
    return scope.timer("task.execution", "outcome", PollMeters.lower(outcome), "error", error);
  }

  private Timer completionTimer(String action, CompletionResult result) {
    return scope.timer("completion", "action", action, "outcome", PollMeters.lower(result));
  }
}
