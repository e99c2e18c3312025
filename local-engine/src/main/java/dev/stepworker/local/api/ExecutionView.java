package dev.stepworker.local.api;

import dev.stepworker.local.executions.MachineRevision;
import dev.stepworker.local.executions.StateMachine.MachineReference;
import dev.stepworker.local.http.Timestamp;
import dev.stepworker.local.interpreter.ExecutionIdentity;
import dev.stepworker.local.interpreter.ExecutionOutcome;
import dev.stepworker.local.interpreter.ExecutionRun;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An execution as operations show it, whether it was started by a call or is a child of a map run.
 *
 * @param input JSON text
 * @param outcome empty while it runs
 * @param revision what it runs
 * @param origin where it comes from
 */
record ExecutionView(
    ExecutionRun run,
    String input,
    Optional<ExecutionOutcome> outcome,
    MachineRevision revision,
    Origin origin) {

  /**
   * Where an execution comes from.
   *
   * @param reference by which version or alias it was started
   * @param mapRunArn empty unless it is a child
   * @param items how many items a child works on; 0 otherwise
   */
  record Origin(MachineReference reference, Optional<String> mapRunArn, int items) {}

  ExecutionIdentity identity() {
    return run.identity();
  }

  String status() {
    return outcome.map(ended -> ended.status().name()).orElse("RUNNING");
  }

  /** What ListExecutions tells, and DescribeExecution among more. */
  Map<String, @Nullable Object> summary() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("executionArn", identity().arn());
    members.put("stateMachineArn", identity().machineArn());
    members.put("name", identity().name());
    members.put("status", status());
    members.put("startDate", Timestamp.of(identity().startTime()));
    outcome.ifPresent(ended -> members.put("stopDate", Timestamp.of(ended.stopTime())));
    origin.mapRunArn().ifPresent(arn -> members.put("mapRunArn", arn));
    origin.reference().versionArn().ifPresent(arn -> members.put("stateMachineVersionArn", arn));
    origin.reference().aliasArn().ifPresent(arn -> members.put("stateMachineAliasArn", arn));
    members.put("redriveCount", 0);
    return members;
  }
}
