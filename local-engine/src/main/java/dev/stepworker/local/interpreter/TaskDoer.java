package dev.stepworker.local.interpreter;

import dev.stepworker.local.integration.TaskCall;
import dev.stepworker.local.integration.TaskIntegration;
import dev.stepworker.local.integration.TaskReply;
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

  /** Hands a task over; what goes wrong in the integration fails the task. */
  void begin(TaskCall call, TaskReply reply) {
    try {
      integration.begin(call, reply);
    } catch (RuntimeException e) { // an integration may be the user's
      reply.failed(e.getClass().getName(), e.getMessage());
    }
  }
}
