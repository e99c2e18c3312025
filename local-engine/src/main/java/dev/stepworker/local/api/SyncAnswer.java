package dev.stepworker.local.api;

import dev.stepworker.local.executions.StartedExecution;
import dev.stepworker.local.http.Timestamp;
import dev.stepworker.local.interpreter.ExecutionIdentity;
import dev.stepworker.local.interpreter.ExecutionOutcome;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What StartSyncExecution tells of an execution that has ended. */
record SyncAnswer(StartedExecution started, ExecutionOutcome outcome) {
  private static final long BILLING_STEP_MILLIS = 100;
  private static final int BILLED_MEMORY_MEBIBYTES = 64;

  Map<String, @Nullable Object> members(boolean withData) {
    ExecutionIdentity identity = started.identity();
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("executionArn", identity.arn());
    members.put("stateMachineArn", identity.machineArn());
    members.put("name", identity.name());
    members.put("startDate", Timestamp.of(identity.startTime()));
    members.put("stopDate", Timestamp.of(outcome.stopTime()));
    members.put("status", outcome.status().name());
    outcome.error().ifPresent(error -> members.put("error", error));
    outcome.cause().ifPresent(cause -> members.put("cause", cause));
    if (withData) {
      members.put("input", started.input());
      outcome.output().ifPresent(output -> members.put("output", output));
    }
    members.put("inputDetails", Map.of("included", withData));
    members.put("outputDetails", Map.of("included", withData));
    members.put("billingDetails", billing(identity));
    return members;
  }

  private Map<String, Object> billing(ExecutionIdentity identity) {
    long millis = Duration.between(identity.startTime(), outcome.stopTime()).toMillis();
    long steps = Math.max(1, (millis + BILLING_STEP_MILLIS - 1) / BILLING_STEP_MILLIS);
    return Map.of(
        "billedDurationInMilliseconds",
        steps * BILLING_STEP_MILLIS,
        "billedMemoryUsedInMB",
        BILLED_MEMORY_MEBIBYTES);
  }
}
