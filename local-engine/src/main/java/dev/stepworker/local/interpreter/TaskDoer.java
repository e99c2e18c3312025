package dev.stepworker.local.interpreter;

import dev.stepworker.local.integration.TaskIntegration;
import dev.stepworker.local.integration.TaskResource;

/**
 * Who does a task.
 *
 * @param isMock whether its result ends the task in every integration pattern
 */
record TaskDoer(TaskResource resource, TaskIntegration integration, boolean isMock) {
  TaskEvents events(Branch branch) {
    return switch (resource.type()) {
      case ACTIVITY -> new ActivityEvents(branch, resource.arn());
      case FUNCTION -> new FunctionEvents(branch, resource);
      case SERVICE ->
        new ServiceEvents(branch, resource, branch.run().engine().place().region());
    };
  }
}
