package dev.stepworker.samples.documents;

import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;

/** An execution of the pipeline did not succeed. */
final class RunFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunFailedException(DescribeExecutionResponse execution) {
    super("Execution " + execution.name() + " ended as " + execution.statusAsString() + ": "
        + execution.error() + ": " + execution.cause());
  }
}
