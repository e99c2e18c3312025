package dev.stepworker.runtime.task;

import dev.stepworker.api.TaskSource;
import dev.stepworker.api.TaskType;
import dev.stepworker.runtime.heartbeat.HeartbeatPlan;
import dev.stepworker.runtime.options.HandlerOptions;
import dev.stepworker.runtime.options.HeartbeatMode;
import dev.stepworker.runtime.payload.ExecutionContext;
import java.time.Duration;
import java.util.Optional;

/**
 * What a handler was registered for. Immutable.
 *
 * @param type the contract
 * @param source where its tasks come from
 * @param invocation the handler
 * @param options how it is served
 */
public record HandlerSpec(
    TaskType<?, ?> type, TaskSource source, Invocation invocation, HandlerOptions<?> options) {
  /** The heartbeats of one task: as the task tells, else as the contract says. */
  HeartbeatPlan heartbeatPlan(ExecutionContext context) {
    HeartbeatPlan plan = context
        .heartbeat()
        .or(type::heartbeat)
        .map(HeartbeatPlan::within)
        .orElseGet(HeartbeatPlan::probing);
    return options.heartbeat() == HeartbeatMode.OFF ? plan.silenced() : plan;
  }

  /** How long one task may take: as the task tells, else as the contract says. */
  Optional<Duration> timeout(ExecutionContext context) {
    return context.timeout().or(type::timeout);
  }
}
