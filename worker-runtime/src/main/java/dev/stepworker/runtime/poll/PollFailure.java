package dev.stepworker.runtime.poll;

import dev.stepworker.runtime.completion.ServiceAnswer;
import dev.stepworker.runtime.completion.ServiceAnswers;
import dev.stepworker.runtime.metrics.PollOutcome;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * What a failed poll means. Immutable.
 *
 * @param outcome how it counts
 * @param name for the log and the status; the same for all failures of a kind
 * @param mayHaveLostATask whether a task may have been given to the poll
 * @param byReadTimeout whether the client stopped waiting
 */
record PollFailure(
    PollOutcome outcome, String name, boolean mayHaveLostATask, boolean byReadTimeout) {
  private static final String TOO_MANY_POLLS = "ActivityWorkerLimitExceeded";
  private static final String GAVE_UP =
      "client gave up before the poll could end; set its read timeout to 65 seconds or more";
  private static final Duration LONGEST_HOLD = Duration.ofSeconds(60);

  /**
   * Reads a failure.
   *
   * @param took how long the poll was open
   */
  static PollFailure of(Throwable failure, Duration took) {
    if (isReadTimeout(failure) && took.compareTo(LONGEST_HOLD) < 0) {
      return new PollFailure(PollOutcome.ERROR, GAVE_UP, true, true);
    }
    String name = ServiceAnswers.nameOf(failure);
    ServiceAnswer answer = ServiceAnswers.of(failure);
    boolean lost = answer == ServiceAnswer.UNKNOWN
        && !(failure instanceof SdkServiceException)
        && !(failure instanceof CancellationException);
    return new PollFailure(outcome(name, answer), name, lost, isReadTimeout(failure));
  }

  private static PollOutcome outcome(String name, ServiceAnswer answer) {
    if (name.equals(TOO_MANY_POLLS)) {
      return PollOutcome.LIMIT;
    }
    return answer == ServiceAnswer.THROTTLED ? PollOutcome.THROTTLED : PollOutcome.ERROR;
  }

  private static boolean isReadTimeout(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketTimeoutException
          || cause.getClass().getSimpleName().equals("ReadTimeoutException")) {
        return true;
      }
    }
    return false;
  }
}
