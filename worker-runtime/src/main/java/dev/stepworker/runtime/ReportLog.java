package dev.stepworker.runtime;

import dev.stepworker.api.CompletionResult;
import dev.stepworker.api.TaskToken;
import dev.stepworker.runtime.completion.Report;
import dev.stepworker.runtime.completion.ReportObserver;
import dev.stepworker.runtime.completion.ServiceAnswer;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the reports of a completion client that the service did not take. Thread-safe. */
record ReportLog(TaskToken token) implements ReportObserver {
  private static final Logger log = LoggerFactory.getLogger(ReportLog.class);

  @Override
  public void retried(Report next, ServiceAnswer cause) {
    log.debug("Report is tried again task={} cause={}", token.hash(), cause);
  }

  @Override
  public void settled(Report last, CompletionResult result, Duration took) {
    if (result == CompletionResult.GAVE_UP) {
      log.error("Report gave up, the service did not take it task={} took={}", token.hash(), took);
    }
  }
}
