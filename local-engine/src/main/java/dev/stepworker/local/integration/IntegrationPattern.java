package dev.stepworker.local.integration;

/**
 * How a task waits for its service.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html">Service
 *     integration patterns</a>
 */
public enum IntegrationPattern {
  /** Goes on with the service's response. */
  REQUEST_RESPONSE,
  /** Goes on when the job that the service began has ended: {@code .sync}. */
  RUN_JOB,
  /** Goes on when somebody answers with the task's token: {@code .waitForTaskToken}. */
  WAIT_FOR_TASK_TOKEN
}
