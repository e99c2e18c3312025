package dev.stepworker.local.integration;

import java.util.Optional;

/** Does tasks whose resource is the ARN of a Lambda function. */
public final class FunctionIntegration implements TaskIntegration {
  private final Functions functions;
  private final FunctionRunner runner;

  public FunctionIntegration(Functions functions, TaskPool pool) {
    this.functions = functions;
    this.runner = new FunctionRunner(pool);
  }

  @Override
  public void begin(TaskCall call, TaskReply reply) {
    Optional<TaskFunction> function = functions.find(call.resource().arn());
    if (function.isPresent()) {
      runner.run(function.get(), call.arguments(), reply, reply::succeeded);
    } else {
      Functions.refuse(call.resource().arn(), reply);
    }
  }
}
