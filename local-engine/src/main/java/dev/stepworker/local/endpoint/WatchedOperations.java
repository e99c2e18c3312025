package dev.stepworker.local.endpoint;

import dev.stepworker.local.http.Call;
import dev.stepworker.local.http.CallHandler;
import dev.stepworker.local.http.Reply;
import dev.stepworker.local.http.ServiceError;

/** Operations that tell a task when a call with its token was refused. */
record WatchedOperations(CallHandler operations, EndpointTasks tasks) implements CallHandler {
  @Override
  public void handle(Call call, Reply reply) {
    try {
      operations.handle(call, reply);
    } catch (ServiceError e) {
      if (call.operation().startsWith("SendTask")) {
        tasks.of(call).ifPresent(task -> task.refused(call.operation(), e.type()));
      }
      throw e;
    }
  }
}
