package dev.stepworker.runtime.completion;

import dev.stepworker.api.CompletionResult;
import java.time.Duration;

/** Is told how a report goes. Must be short and must not throw. */
public interface ReportObserver {
  /**
   * One more attempt is needed.
   *
   * @param next what is sent then
   */
  void retried(Report next, ServiceAnswer cause);

  /**
   * The report is settled.
   *
   * @param last what was sent last
   * @param took from the first attempt on
   */
  void settled(Report last, CompletionResult result, Duration took);
}
