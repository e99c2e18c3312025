package dev.stepworker.testkit;

import dev.stepworker.local.LocalStepFunctions;
import dev.stepworker.runtime.DrainReport;
import dev.stepworker.runtime.StepWorker;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends workers and engine together: the workers take no more tasks, the engine answers the polls
 * that are open, the tasks that run end, and then the engine ends. Workers that wait for something
 * of the engine's time, such as another try at a report, get that time.
 */
final class OrderlyEnd {
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofMillis(300);
  private static final Duration STEP = Duration.ofSeconds(1);

  private final LocalStepFunctions engine;

  OrderlyEnd(LocalStepFunctions engine) {
    this.engine = engine;
  }

  void end(List<StepWorker> workers) {
    List<CompletableFuture<DrainReport>> drains =
        workers.stream().map(worker -> worker.drain(GRACE)).toList();
    engine.endPolls();
    CompletableFuture<Void> drained =
        CompletableFuture.allOf(drains.toArray(CompletableFuture<?>[]::new));
    while (!isDone(drained)) {
      engine.advance(STEP);
    }
    engine.close();
  }

  /** Waits a moment of real time. */
  private static boolean isDone(CompletableFuture<Void> drained) {
    try {
      drained.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true; // a drain that failed has ended, too
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
