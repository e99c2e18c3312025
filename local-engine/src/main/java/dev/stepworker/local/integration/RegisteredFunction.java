package dev.stepworker.local.integration;

/** Does the tasks of a service with a Java function. */
public final class RegisteredFunction implements TaskIntegration {
  private final TaskFunction function;
  private final FunctionRunner runner;

  public RegisteredFunction(TaskFunction function, TaskPool pool) {
    this.function = function;
    this.runner = new FunctionRunner(pool);
  }

  @Override
  public void begin(TaskCall call, TaskReply reply) {
    runner.run(function, call.arguments(), reply, reply::succeeded);
  }
}
