package dev.stepworker.model;

/**
 * When a task that calls a service is done.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html">
 *     Service integration patterns</a>
 */
public enum IntegrationPattern {
  /** As soon as the service has answered. */
  REQUEST_RESPONSE(""),
  /** When the job that the service started has ended. */
  RUN_JOB(".sync"),
  /** As {@link #RUN_JOB}; the output of the job comes as JSON, not as text. */
  RUN_JOB_WITH_JSON_OUTPUT(".sync:2"),
  /** When somebody sends the task token back. */
  WAIT_FOR_TASK_TOKEN(".waitForTaskToken");

  private final String suffix;

  IntegrationPattern(String suffix) {
    this.suffix = suffix;
  }

  /** Whether the state waits for the end of a job. */
  public boolean isRunJob() {
    return this == RUN_JOB || this == RUN_JOB_WITH_JSON_OUTPUT;
  }

  String suffix() {
    return suffix;
  }
}
