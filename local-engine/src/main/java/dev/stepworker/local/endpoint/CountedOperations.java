package dev.stepworker.local.endpoint;

import dev.stepworker.local.http.Call;
import dev.stepworker.local.http.CallCounts;
import dev.stepworker.local.http.CallHandler;
import dev.stepworker.local.http.Reply;

/** Operations whose calls are counted and logged as they arrive. */
record CountedOperations(
    CallHandler operations, CallCounts counts, EventLog log, EndpointTasks tasks)
    implements CallHandler {
  @Override
  public void handle(Call call, Reply reply) {
    log.add(EndpointEvent.Kind.CALLED, call.operation(), tasks.idOf(call), "");
    counts.count(call.operation());
    operations.handle(call, reply);
  }
}
