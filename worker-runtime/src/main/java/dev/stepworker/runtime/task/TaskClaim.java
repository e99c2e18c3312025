package dev.stepworker.runtime.task;

import dev.stepworker.api.Cancellation;
import dev.stepworker.api.spi.IdempotencyStore;
import dev.stepworker.runtime.metrics.SkipReason;
import dev.stepworker.runtime.time.WorkerTime;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt's claim to its task: renewed until the outcome is decided, then completed or
 * abandoned; else it lapses. Its methods block for the store. Thread-safe.
 */
final class TaskClaim {
  private static final Logger log = LoggerFactory.getLogger(TaskClaim.class);
  private static final int RENEWALS_PER_LEASE = 3;

  private final TaskRun run;
  private final HandlerScope scope;
  private final Claims claims;
  private final String owner = UUID.randomUUID().toString();
  private volatile WorkerTime.Timer renewal = () -> {};

  TaskClaim(TaskRun run, HandlerScope scope) {
    this.run = run;
    this.scope = scope;
    this.claims = scope.worker().conversions().claims();
  }

  /** Claims the task; if it is not ours to do, its outcome is decided, and false the answer. */
  boolean isGranted() {
    IdempotencyStore.Claim claim;
    try {
      claim = claim();
    } catch (Throwable e) { // a store is the user's code
      log.warn("Task was not claimed, it is left handler={}", run.facts().type(), e);
      run.decide(new TaskOutcome.Left("idempotency store failed"));
      return false;
    }
    switch (claim.state()) {
      case GRANTED -> renewLater();
      case IN_PROGRESS -> skip(new TaskOutcome.Left("the task is being done elsewhere"));
      case DONE -> skip(new TaskOutcome.Succeeded(claim.output().orElse("null")));
    }
    return claim.state() == IdempotencyStore.State.GRANTED;
  }

  /** The task is done: remembers its output, before anybody is told. */
  void complete(String output) {
    settle("completed", () -> claims.store().complete(run.facts().id(), owner, output));
  }

  /** The task is not done: another attempt may claim it. */
  void abandon() {
    settle("abandoned", () -> claims.store().abandon(run.facts().id(), owner));
  }

  private IdempotencyStore.Claim claim() {
    return claims.store().claim(run.facts().id(), owner, claims.lease());
  }

  private void skip(TaskOutcome outcome) {
    scope.meters().skipped(SkipReason.DUPLICATE);
    run.decide(outcome);
  }

  private void settle(String what, Runnable call) {
    renewal.cancel();
    try {
      call.run();
    } catch (Throwable e) { // no news about the task
      log.warn("Claim was not {} and lapses handler={}", what, run.facts().type(), e);
    }
  }

  private void renewLater() {
    if (claims.mayBlock() && !run.isDecided()) {
      renewal =
          claims.time().schedule(claims.lease().dividedBy(RENEWALS_PER_LEASE), this::beginRenewal);
    }
  }

  private void beginRenewal() {
    try {
      scope.threads().execute(this::renew);
    } catch (RejectedExecutionException e) {
      log.debug(
          "Claim is not renewed, the worker stopped handler={}", run.facts().type());
    }
  }

  private void renew() {
    if (run.isDecided()) {
      return;
    }
    try {
      if (claim().state() != IdempotencyStore.State.GRANTED) {
        run.cancel(Cancellation.Reason.LEASE_LOST);
        return;
      }
    } catch (Throwable e) { // a store is the user's code
      log.warn(
          "Claim was not renewed, it is tried again handler={}", run.facts().type(), e);
    }
    renewLater();
  }
}
