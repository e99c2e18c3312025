package dev.stepworker.local.executions;

import dev.stepworker.local.interpreter.ExecutionOutcome;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** How an execution ended, anew after each redrive. Changed on the engine's loop; thread-safe. */
final class Outcomes {
  private volatile CompletableFuture<ExecutionOutcome> latest;
  private volatile @Nullable Instant redriveDate;

  Outcomes(CompletableFuture<ExecutionOutcome> first) {
    this.latest = first;
  }

  /** Of an execution that was started elsewhere. */
  static Outcomes of(CompletableFuture<ExecutionOutcome> latest, Optional<Instant> redriveDate) {
    Outcomes outcomes = new Outcomes(latest);
    outcomes.redriveDate = redriveDate.orElse(null);
    return outcomes;
  }

  void complete(ExecutionOutcome outcome) {
    latest.complete(outcome);
  }

  CompletableFuture<ExecutionOutcome> latest() {
    return latest;
  }

  Optional<Instant> redriveDate() {
    return Optional.ofNullable(redriveDate);
  }

  void reopen(Instant at) {
    latest = new CompletableFuture<>();
    redriveDate = at;
  }
}
