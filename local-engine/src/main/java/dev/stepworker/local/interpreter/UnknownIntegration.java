package dev.stepworker.local.interpreter;

import dev.stepworker.local.integration.TaskResource;

/** Says that nothing does the tasks of a resource, and what to do about it. */
final class UnknownIntegration {
  private UnknownIntegration() {}

  static Failure failure(TaskResource resource) {
    return Failure.fatal("Nothing is registered for the resource " + resource.arn()
        + "; register a function with LocalStepFunctions.builder().integration(\""
        + resource.key() + "\", ...)");
  }

  static Failure failure(String resource) {
    return Failure.fatal("The resource " + resource
        + " is neither an activity, nor a function, nor a service integration");
  }
}
