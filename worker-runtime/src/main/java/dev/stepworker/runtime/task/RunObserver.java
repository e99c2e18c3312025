package dev.stepworker.runtime.task;

import dev.stepworker.api.Cancellation;
import dev.stepworker.api.CompletionResult;
import dev.stepworker.api.HeartbeatResult;
import dev.stepworker.runtime.completion.Report;
import dev.stepworker.runtime.completion.ReportObserver;
import dev.stepworker.runtime.completion.ServiceAnswer;
import dev.stepworker.runtime.heartbeat.BeatListener;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures, logs and passes on what the service answers about one task. Thread-safe. */
final class RunObserver implements BeatListener, ReportObserver {
  private static final Logger log = LoggerFactory.getLogger(RunObserver.class);

  private final TaskRun run;
  private final HandlerScope scope;
  private final long receivedNanos;

  RunObserver(TaskRun run, HandlerScope scope) {
    this.run = run;
    this.scope = scope;
    this.receivedNanos = scope.worker().time().nanos();
  }

  /** The time since the task was received. */
  long nanosSinceReceipt() {
    return scope.worker().time().nanos() - receivedNanos;
  }

  @Override
  public boolean isAlive() {
    return run.isDecided() || run.vitality().deservesBeat();
  }

  @Override
  public void withheld() {
    if (run.vitality().becameStalled()) {
      scope.beatMeters().stalled();
      log.warn(
          "Handler makes no progress, its task is no longer kept alive handler={} task={} still={}",
          run.facts().type(),
          run.token().hash(),
          run.progress().stillFor(),
          run.handlerThread().trace().orElse(null));
    }
  }

  @Override
  public void sending(long lagNanos) {
    run.vitality().beatSent();
    scope.beatMeters().lagged(lagNanos);
  }

  @Override
  public void answered(HeartbeatResult result, long tookNanos) {
    scope.beatMeters().answered(result, tookNanos);
    if (result == HeartbeatResult.ACCEPTED) {
      run.vitality().beatAccepted();
    }
    CancellationSignal.reasonFor(result).ifPresent(run::cancel);
    scope.worker().interceptors().heartbeat(run.facts(), result);
  }

  @Override
  public void leaseLost() {
    scope.beatMeters().leaseLost();
    log.warn(
        "Lease lost, no heartbeat was accepted in time handler={} task={}",
        run.facts().type(),
        run.token().hash());
    run.cancel(Cancellation.Reason.LEASE_LOST);
  }

  @Override
  public void retried(Report next, ServiceAnswer cause) {
    if (cause == ServiceAnswer.THROTTLED) {
      scope.meters().reportThrottled(next instanceof Report.Success);
    }
    scope.meters().reportRetried(cause.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public void settled(Report last, CompletionResult result, Duration took) {
    scope.meters().reported(last instanceof Report.Success, result, took);
    scope.meters().ended(result, nanosSinceReceipt());
    scope.worker().interceptors().completed(run.facts(), result);
    if (result == CompletionResult.GAVE_UP) {
      log.error(
          "Report gave up, the service did not take it handler={} task={} took={}",
          run.facts().type(),
          run.token().hash(),
          took);
    }
  }

  /** The service does not know the token of the task. */
  void tokenRejected() {
    scope.meters().tokenRejected();
    log.warn(
        "Token was not taken: is the worker of the account and region that runs the execution?"
            + " handler={} task={}",
        run.facts().type(),
        run.token().hash());
  }

  /** The outcome could not be reported: something failed that must not. */
  void notReported(Throwable failure) {
    log.error(
        "Outcome was not reported handler={} task={}",
        run.facts().type(),
        run.token().hash(),
        failure);
  }

  /** The task was given up. */
  void cancelled(Cancellation.Reason reason) {
    scope.meters().cancelled(reason);
    log.debug(
        "Task cancelled handler={} task={} reason={}",
        run.facts().type(),
        run.token().hash(),
        reason);
  }

  /** The outcome is fixed. */
  void decided(TaskOutcome outcome) {
    scope.meters().executed(outcome.counted(), outcome.errorTag(), nanosSinceReceipt());
  }
}
