package dev.stepworker.runtime.completion;

import dev.stepworker.runtime.http.NotSentException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Reads the SDK's exceptions. Stateless. */
public final class ServiceAnswers {
  private static final int CLIENT_ERROR = 400;
  private static final int SERVER_ERROR = 500;
  private static final Map<String, ServiceAnswer> BY_ERROR_CODE = Map.ofEntries(
      Map.entry("TaskTimedOut", ServiceAnswer.TIMED_OUT),
      Map.entry("TaskDoesNotExist", ServiceAnswer.GONE),
      Map.entry("InvalidToken", ServiceAnswer.TOKEN_REJECTED),
      Map.entry("InvalidOutput", ServiceAnswer.CONTENT_REJECTED),
      Map.entry("ValidationException", ServiceAnswer.CONTENT_REJECTED),
      Map.entry("KmsAccessDeniedException", ServiceAnswer.KEY_DENIED),
      Map.entry("KmsInvalidStateException", ServiceAnswer.KEY_DENIED),
      Map.entry("KmsThrottlingException", ServiceAnswer.THROTTLED));

  /** How the SDK's own HTTP client, and its providers of credentials, say so. */
  private static final List<String> NEVER_SENT = List.of(
      "Acquire operation took longer",
      "Maximum pending connection acquisitions exceeded",
      "Unable to load credentials");

  private ServiceAnswers() {}

  /** What a failed call means. */
  public static ServiceAnswer of(Throwable failure) {
    if (failure instanceof SdkServiceException service) {
      return ofService(service);
    }
    return wasNeverSent(failure) ? ServiceAnswer.NOT_DONE : ServiceAnswer.UNKNOWN;
  }

  /** Whether the service asked to slow down. */
  public static boolean isThrottled(Throwable failure) {
    return of(failure) == ServiceAnswer.THROTTLED;
  }

  /**
   * The service's own name for the error, else the class of the exception at the root: fit for a
   * log, as messages are not.
   */
  public static String nameOf(Throwable failure) {
    if (failure instanceof AwsServiceException service) {
      AwsErrorDetails details = service.awsErrorDetails();
      if (details != null && details.errorCode() != null) {
        return details.errorCode();
      }
    }
    return root(failure).getClass().getSimpleName();
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }

  private static ServiceAnswer ofService(SdkServiceException failure) {
    ServiceAnswer known = BY_ERROR_CODE.get(nameOf(failure));
    if (known != null) {
      return known;
    }
    if (failure.isThrottlingException()) {
      return ServiceAnswer.THROTTLED;
    }
    int status = failure.statusCode();
    return status >= CLIENT_ERROR && status < SERVER_ERROR
        ? ServiceAnswer.NOT_DONE
        : ServiceAnswer.UNKNOWN;
  }

  private static boolean wasNeverSent(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof NotSentException
          || cause instanceof ConnectException
          || cause instanceof UnknownHostException
          || cause instanceof NoRouteToHostException
          || cause instanceof AbortedException
          || saysNeverSent(cause.getMessage())) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysNeverSent(@Nullable String message) {
    return message != null && NEVER_SENT.stream().anyMatch(message::startsWith);
  }
}
