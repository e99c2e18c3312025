package dev.stepworker.local.integration;

import java.util.Optional;

/** Does tasks whose resource is the ARN of a Lambda function. */
public final class FunctionIntegration implements TaskIntegration {
  private final Functions functions;
  private final FunctionRunner runner;
  private final Optional<TaskIntegration> others;

  /**
   * Runs these functions.
   *
   * @param others does the tasks of all functions that are not among them
   */
  public FunctionIntegration(Functions functions, TaskPool pool, Optional<TaskIntegration> others) {
    this.functions = functions;
    this.runner = new FunctionRunner(pool);
    this.others = others;
  }

  @Override
  public void begin(TaskCall call, TaskReply reply) {
    Optional<TaskFunction> function = functions.find(call.resource().arn());
    if (function.isPresent()) {
      runner.run(function.get(), call.arguments(), reply, reply::succeeded);
    } else if (others.isPresent()) {
      others.get().begin(call, reply);
    } else {
      Functions.refuse(call.resource().arn(), reply);
    }
  }
}
