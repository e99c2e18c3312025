package dev.stepworker.local.executions;

import dev.stepworker.local.history.HistoryEvent;
import dev.stepworker.local.http.Members;
import dev.stepworker.local.http.Operations;
import dev.stepworker.local.http.Page;
import dev.stepworker.local.http.Timestamp;
import dev.stepworker.local.interpreter.ExecutionOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations on executions. */
public final class ExecutionOperations {
  private static final int MAX_ARN = 256;
  private static final int MAX_NAME = 80;
  private static final int MAX_INPUT = 1_048_576;
  private static final int MAX_ERROR = 256;
  private static final int MAX_CAUSE = 32_768;

  private final StateMachines machines;
  private final Executions executions;
  private final StartRequests requests;

  /** Serves these executions. */
  public ExecutionOperations(
      StateMachines machines, Executions executions, StartRequests requests) {
    this.machines = machines;
    this.executions = executions;
    this.requests = requests;
  }

  /** Adds the operations. */
  public void addTo(Operations operations) {
    operations
        .answering("StartExecution", this::start)
        .answering("StopExecution", this::stop)
        .answering("DescribeExecution", this::describe)
        .answering("ListExecutions", this::list)
        .answering("GetExecutionHistory", this::history);
  }

  private Map<String, @Nullable Object> start(Members members) {
    String machine = members.text("stateMachineArn", 1, MAX_ARN);
    String name = members.optionalText("name", MAX_NAME);
    String input = members.optionalText("input", MAX_INPUT);
    members.check();
    StartedExecution started = executions.start(
        requests.of(machine, Optional.ofNullable(name), input == null ? "{}" : input));
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("executionArn", started.arn());
    answer.put("startDate", Timestamp.of(started.run().identity().startTime()));
    return answer;
  }

  private Map<String, @Nullable Object> stop(Members members) {
    String error = members.optionalText("error", MAX_ERROR);
    String cause = members.optionalText("cause", MAX_CAUSE);
    StartedExecution execution = executions.get(arn(members));
    execution.run().abort(error, cause);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    execution
        .outcome()
        .ifPresent(outcome -> answer.put("stopDate", Timestamp.of(outcome.stopTime())));
    return answer;
  }

  private Map<String, @Nullable Object> describe(Members members) {
    StartedExecution execution = executions.get(arn(members));
    Map<String, @Nullable Object> answer = summary(execution);
    answer.put("input", execution.input());
    answer.put("inputDetails", Map.of("included", true));
    execution.outcome().ifPresent(outcome -> addOutcome(answer, outcome));
    return answer;
  }

  private static void addOutcome(Map<String, @Nullable Object> answer, ExecutionOutcome outcome) {
    outcome.output().ifPresent(output -> {
      answer.put("output", output);
      answer.put("outputDetails", Map.of("included", true));
    });
    outcome.error().ifPresent(error -> answer.put("error", error));
    outcome.cause().ifPresent(cause -> answer.put("cause", cause));
  }

  private Map<String, @Nullable Object> list(Members members) {
    String machine = members.text("stateMachineArn", 1, MAX_ARN);
    String status = members.optionalText("statusFilter", MAX_NAME);
    Page page = Page.of(members);
    machines.get(machine);
    List<Map<String, @Nullable Object>> found = new ArrayList<>();
    executions.list().stream()
        .filter(execution -> execution.machine().arn().equals(machine))
        .filter(execution -> status == null || execution.status().equals(status))
        .forEach(execution -> found.add(0, summary(execution)));
    return page.answer("executions", found);
  }

  private Map<String, @Nullable Object> history(Members members) {
    boolean reversed = members.flag("reverseOrder", false);
    Page page = Page.of(members);
    List<HistoryEvent> events = new ArrayList<>(executions.get(arn(members)).history());
    if (reversed) {
      Collections.reverse(events);
    }
    return page.answer("events", events.stream().map(ExecutionOperations::event).toList());
  }

  private static Map<String, @Nullable Object> event(HistoryEvent event) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("timestamp", Timestamp.of(event.timestamp()));
    members.put("type", event.type());
    members.put("id", event.id());
    members.put("previousEventId", event.previousEventId());
    if (!event.detailsName().isEmpty()) {
      members.put(event.detailsName(), event.details());
    }
    return members;
  }

  private static Map<String, @Nullable Object> summary(StartedExecution execution) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("executionArn", execution.arn());
    members.put("stateMachineArn", execution.machine().arn());
    members.put("name", execution.run().identity().name());
    members.put("status", execution.status());
    members.put("startDate", Timestamp.of(execution.run().identity().startTime()));
    execution
        .outcome()
        .ifPresent(outcome -> members.put("stopDate", Timestamp.of(outcome.stopTime())));
    return members;
  }

  private static String arn(Members members) {
    String arn = members.text("executionArn", 1, MAX_ARN);
    members.check();
    return arn;
  }
}
