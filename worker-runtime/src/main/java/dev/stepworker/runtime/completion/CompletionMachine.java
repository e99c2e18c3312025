package dev.stepworker.runtime.completion;

import dev.stepworker.api.CompletionResult;
import dev.stepworker.api.TaskError;
import dev.stepworker.runtime.time.Backoff;
import java.time.Duration;

/**
 * Decides what follows each answer to a report, until the task's completion is settled. The outcome
 * itself never changes, but for an output that the service does not take: that becomes a named
 * failure, and where the customer's key may not be used, one without a name.
 *
 * <p>Confined to one report; sends nothing and never waits.
 */
final class CompletionMachine {
  /** What to do next. */
  sealed interface Step {
    /** Send {@link CompletionMachine#report()} again after the delay. */
    record Again(Duration delay) implements Step {}

    /** Settled. */
    record Done(CompletionResult result) implements Step {}
  }

  private final Backoff backoff;
  private final long giveUpAtNanos;
  private Report report;
  private boolean rejected;
  private boolean ambiguous;

  CompletionMachine(Report report, Backoff backoff, long giveUpAtNanos) {
    this.report = report;
    this.backoff = backoff;
    this.giveUpAtNanos = giveUpAtNanos;
  }

  /** What is to be sent. */
  Report report() {
    return report;
  }

  /** Takes the answer to what was sent. */
  Step answered(ServiceAnswer answer, long nowNanos) {
    return switch (answer) {
      case ACCEPTED ->
        done(rejected ? CompletionResult.REJECTED_OUTPUT : CompletionResult.ACCEPTED);
      case TIMED_OUT, GONE ->
        done(
            ambiguous
                ? CompletionResult.CLOSED_AFTER_AMBIGUOUS_SEND
                : CompletionResult.ALREADY_CLOSED);
      case TOKEN_REJECTED -> done(CompletionResult.REJECTED_TOKEN);
      case CONTENT_REJECTED -> contentRejected();
      case KEY_DENIED -> isBare() ? retry(nowNanos) : replaceBy(Report.Failure.bare());
      case THROTTLED, NOT_DONE -> retry(nowNanos);
      case UNKNOWN -> {
        ambiguous = true;
        yield retry(nowNanos);
      }
    };
  }

  private Step contentRejected() {
    if (report instanceof Report.Success) {
      return replaceBy(new Report.Failure(
          TaskError.INVALID_OUTPUT, "The service did not take the output of this task"));
    }
    return isBare() ? done(CompletionResult.REJECTED_OUTPUT) : replaceBy(Report.Failure.bare());
  }

  private Step replaceBy(Report replacement) {
    report = replacement;
    rejected = true;
    ambiguous = false;
    return new Step.Again(Duration.ZERO);
  }

  private Step retry(long nowNanos) {
    Duration delay = backoff.next();
    boolean tooLate = nowNanos + delay.toNanos() > giveUpAtNanos;
    return tooLate ? done(CompletionResult.GAVE_UP) : new Step.Again(delay);
  }

  private boolean isBare() {
    return report.equals(Report.Failure.bare());
  }

  private static Step done(CompletionResult result) {
    return new Step.Done(result);
  }
}
