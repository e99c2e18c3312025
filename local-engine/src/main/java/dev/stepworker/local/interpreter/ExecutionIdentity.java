package dev.stepworker.local.interpreter;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which execution this is.
 *
 * @param arn of the execution
 * @param machineArn of the state machine, without version or alias
 * @param input as parsed
 */
public record ExecutionIdentity(
    String arn,
    String name,
    String machineArn,
    String machineName,
    String roleArn,
    Instant startTime,
    @Nullable Object input) {

  /** What the context object says of the execution. */
  Map<String, @Nullable Object> execution(ServiceBehaviour behaviour) {
    Map<String, @Nullable Object> execution = new LinkedHashMap<>();
    execution.put("Id", arn);
    execution.put("Input", input);
    execution.put("StartTime", ContextTime.format(startTime));
    execution.put("Name", name);
    execution.put("RoleArn", roleArn);
    if (behaviour.hasRedriveCount()) {
      execution.put("RedriveCount", 0);
    }
    return execution;
  }

  /** What the context object says of the execution after it was redriven. */
  Map<String, @Nullable Object> redriven(int count, Instant at) {
    Map<String, @Nullable Object> execution = execution(ServiceBehaviour.current());
    execution.put("RedriveCount", count);
    execution.put("RedriveTime", ContextTime.format(at));
    return execution;
  }

  /** What the context object says of the state machine. */
  Map<String, @Nullable Object> stateMachine() {
    Map<String, @Nullable Object> machine = new LinkedHashMap<>();
    machine.put("Id", machineArn);
    machine.put("Name", machineName);
    return machine;
  }
}
