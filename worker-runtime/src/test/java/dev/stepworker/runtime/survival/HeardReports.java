package dev.stepworker.runtime.survival;

import dev.stepworker.api.CompletionResult;
import dev.stepworker.api.TaskInfo;
import dev.stepworker.api.spi.TaskInterceptor;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Hears what becomes of the reports of a worker's tasks. */
final class HeardReports implements TaskInterceptor {
  private final BlockingQueue<CompletionResult> reports = new LinkedBlockingQueue<>();

  @Override
  public void onCompleted(TaskInfo task, CompletionResult result) {
    reports.add(result);
  }

  CompletionResult nextReport() throws InterruptedException {
    CompletionResult next = reports.poll(30, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("No report was settled in 30 seconds");
    }
    return next;
  }
}
