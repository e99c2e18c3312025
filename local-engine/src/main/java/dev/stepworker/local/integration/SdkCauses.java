package dev.stepworker.local.integration;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Words the causes of failed calls as the service's optimized integrations do. */
final class SdkCauses {
  private SdkCauses() {}

  static String of(String service, AwsServiceException failure) {
    AwsErrorDetails details = failure.awsErrorDetails();
    String message =
        details == null ? String.valueOf(failure.getMessage()) : details.errorMessage();
    String code = details == null ? "Unknown" : details.errorCode();
    return message + " (Service: " + service + "; Status Code: " + failure.statusCode()
        + "; Error Code: " + code + "; Request ID: " + failure.requestId() + "; Proxy: null)";
  }
}
