package dev.stepworker.local.api;

import dev.stepworker.local.executions.MachineRevision;
import dev.stepworker.local.executions.StartedExecution;
import dev.stepworker.local.http.Timestamp;
import dev.stepworker.local.interpreter.ChildExecution;
import dev.stepworker.local.interpreter.ExecutionIdentity;
import dev.stepworker.local.interpreter.ExecutionOutcome;
import dev.stepworker.local.interpreter.MachineReference;
import dev.stepworker.local.interpreter.MapRun;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An execution as operations show it, whether it was started by a call or is a child of a map run.
 *
 * @param mapRun the run it is a child of
 * @param child its place in that run
 */
record ExecutionView(
    StartedExecution execution, Optional<MapRun> mapRun, Optional<ChildExecution> child) {

  ExecutionIdentity identity() {
    return execution.identity();
  }

  String input() {
    return execution.input();
  }

  Optional<ExecutionOutcome> outcome() {
    return execution.outcome();
  }

  String status() {
    return child.map(found -> found.standing().name()).orElseGet(execution::status);
  }

  Optional<String> notRedrivable() {
    return execution.notRedrivable();
  }

  boolean isRedriven() {
    return execution.redrives() > 0;
  }

  MachineRevision revision() {
    return execution.machine().revision();
  }

  /** How many items a child works on. */
  Optional<Integer> items() {
    return child.map(ChildExecution::items);
  }

  /** What ListExecutions tells, and DescribeExecution among more. */
  Map<String, @Nullable Object> summary() {
    MachineReference reference = execution.machine().reference();
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("executionArn", identity().arn());
    members.put("stateMachineArn", identity().machineArn());
    members.put("name", identity().name());
    members.put("status", status());
    members.put("startDate", Timestamp.of(identity().startTime()));
    outcome().ifPresent(ended -> members.put("stopDate", Timestamp.of(ended.stopTime())));
    mapRun.ifPresent(run -> members.put("mapRunArn", run.arn()));
    reference.versionArn().ifPresent(arn -> members.put("stateMachineVersionArn", arn));
    reference.aliasArn().ifPresent(arn -> members.put("stateMachineAliasArn", arn));
    members.put("redriveCount", execution.redrives());
    execution.redriveDate().ifPresent(at -> members.put("redriveDate", Timestamp.of(at)));
    return members;
  }
}
