package dev.stepworker.testkit;

import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.runtime.DrainReport;
import dev.stepworker.runtime.StepWorker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Ends workers and engine together: the workers take no more tasks, the engine answers the polls
 * that are open, the tasks that run end, and then the engine ends.
 */
final class OrderlyEnd {
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final LocalStepFunctions engine;

  OrderlyEnd(LocalStepFunctions engine) {
    this.engine = engine;
  }

  void end(List<StepWorker> workers) {
    List<CompletableFuture<DrainReport>> drains =
        workers.stream().map(worker -> worker.drain(GRACE)).toList();
    engine.endPolls();
    drains.forEach(CompletableFuture::join);
    engine.close();
  }
}
