package dev.stepworker.local.api;

import dev.stepworker.local.http.Members;
import dev.stepworker.local.http.Operations;
import dev.stepworker.local.http.Timestamp;
import dev.stepworker.local.interpreter.ExecutionOutcome;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operations that describe one execution. */
final class DescribeOperations {
  private static final int MAX_ARN = 256;

  private final ExecutionViews views;

  DescribeOperations(ExecutionViews views) {
    this.views = views;
  }

  void addTo(Operations operations) {
    operations
        .answering("DescribeExecution", this::describe)
        .answering("DescribeStateMachineForExecution", this::describeMachine);
  }

  private Map<String, @Nullable Object> describe(Members members) {
    boolean isAll = IncludedData.isAll(members);
    ExecutionView execution = views.get(arn(members));
    Map<String, @Nullable Object> answer = execution.summary();
    if (isAll) {
      answer.put("input", execution.input());
    }
    answer.put("inputDetails", Map.of("included", isAll));
    execution.outcome().ifPresent(outcome -> addOutcome(answer, outcome, isAll));
    answer.putAll(redrive(execution));
    return answer;
  }

  private static void addOutcome(
      Map<String, @Nullable Object> answer, ExecutionOutcome outcome, boolean withData) {
    outcome.output().ifPresent(output -> {
      if (withData) {
        answer.put("output", output);
      }
      answer.put("outputDetails", Map.of("included", withData));
    });
    outcome.error().ifPresent(error -> answer.put("error", error));
    outcome.cause().ifPresent(cause -> answer.put("cause", cause));
  }

  private static Map<String, String> redrive(ExecutionView execution) {
    if (execution.mapRun().isPresent()) {
      return Map.of("redriveStatus", "REDRIVABLE_BY_MAP_RUN");
    }
    return execution
        .notRedrivable()
        .map(why -> Map.of("redriveStatus", "NOT_REDRIVABLE", "redriveStatusReason", why))
        .orElseGet(() -> Map.of("redriveStatus", "REDRIVABLE"));
  }

  private Map<String, @Nullable Object> describeMachine(Members members) {
    boolean isAll = IncludedData.isAll(members);
    ExecutionView execution = views.get(arn(members));
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("stateMachineArn", execution.identity().machineArn());
    answer.put("name", execution.identity().machineName());
    answer.put("updateDate", Timestamp.of(execution.revision().since()));
    answer.putAll(RevisionMembers.of(execution.revision(), isAll));
    execution.mapRun().ifPresent(run -> {
      answer.put("mapRunArn", run.arn());
      answer.put("label", run.label());
    });
    return answer;
  }

  private static String arn(Members members) {
    String arn = members.text("executionArn", 1, MAX_ARN);
    members.check();
    return arn;
  }
}
