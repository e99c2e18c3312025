package dev.stepworker.runtime.survival;

import dev.stepworker.api.CompletionResult;
import dev.stepworker.api.TaskInfo;
import dev.stepworker.api.spi.TaskInterceptor;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What became of a worker's reports, in their order. */
final class SettledReports implements TaskInterceptor {
  private final BlockingQueue<CompletionResult> results = new LinkedBlockingQueue<>();

  @Override
  public void onCompleted(TaskInfo task, CompletionResult result) {
    results.add(result);
  }

  /** Waits for the next one. */
  CompletionResult next() {
    try {
      CompletionResult result = results.poll(30, TimeUnit.SECONDS);
      if (result == null) {
        throw new AssertionError("No report was settled within 30 seconds");
      }
      return result;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
