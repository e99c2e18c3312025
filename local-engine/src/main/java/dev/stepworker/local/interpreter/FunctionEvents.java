package dev.stepworker.local.interpreter;

import dev.stepworker.local.history.EventDetails;
import dev.stepworker.local.integration.TaskResource;
import org.jspecify.annotations.Nullable;

/** The events of a task whose resource is a Lambda function. */
final class FunctionEvents implements TaskEvents {
  private final Branch branch;
  private final TaskResource resource;

  FunctionEvents(Branch branch, TaskResource resource) {
    this.branch = branch;
    this.resource = resource;
  }

  @Override
  public void scheduled(TaskSchedule schedule) {
    TaskTimes times = schedule.times();
    branch.record(
        "LambdaFunctionScheduled",
        EventDetails.named("lambdaFunctionScheduledEventDetails")
            .withPayload("input", schedule.arguments())
            .with("resource", resource.arn())
            .with("taskCredentials", schedule.taskCredentials())
            .with("timeoutInSeconds", times.timeoutInSeconds()));
  }

  @Override
  public void started() {
    branch.record("LambdaFunctionStarted", EventDetails.none());
  }

  @Override
  public void submitted(String output) {
    // a function answers once; there is nothing between its start and its end
  }

  @Override
  public void succeeded(String output) {
    branch.record(
        "LambdaFunctionSucceeded",
        EventDetails.named("lambdaFunctionSucceededEventDetails").withPayload("output", output));
  }

  @Override
  public void failed(@Nullable String error, @Nullable String cause) {
    branch.record(
        "LambdaFunctionFailed",
        EventDetails.named("lambdaFunctionFailedEventDetails")
            .with("cause", cause)
            .with("error", error));
  }

  @Override
  public void timedOut() {
    branch.record(
        "LambdaFunctionTimedOut",
        EventDetails.named("lambdaFunctionTimedOutEventDetails").with("error", Failure.TIMEOUT));
  }

  @Override
  public String subject() {
    return resource.arn();
  }
}
