package dev.stepworker.local.api;

import dev.stepworker.local.executions.Executions;
import dev.stepworker.local.executions.StartRequest;
import dev.stepworker.local.executions.StartRequests;
import dev.stepworker.local.executions.StartedExecution;
import dev.stepworker.local.http.Answer;
import dev.stepworker.local.http.Call;
import dev.stepworker.local.http.Members;
import dev.stepworker.local.http.Operations;
import dev.stepworker.local.http.Reply;
import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.http.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations that start and stop executions. */
final class StartOperations {
  private static final int MAX_ARN = 256;
  private static final int MAX_NAME = 80;
  private static final int MAX_TOKEN = 64;
  private static final int MAX_INPUT = 1_048_576;
  private static final int MAX_ERROR = 256;
  private static final int MAX_CAUSE = 32_768;

  private final Executions executions;
  private final StartRequests requests;
  private final ExecutionViews views;

  StartOperations(Executions executions, StartRequests requests, ExecutionViews views) {
    this.executions = executions;
    this.requests = requests;
    this.views = views;
  }

  void addTo(Operations operations) {
    operations
        .answering("StartExecution", this::start)
        .add("StartSyncExecution", this::startSync)
        .answering("StopExecution", this::stop)
        .answering("RedriveExecution", this::redrive);
  }

  private Map<String, @Nullable Object> start(Members members) {
    StartedExecution started = executions.start(request(members));
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("executionArn", started.arn());
    answer.put("startDate", Timestamp.of(started.identity().startTime()));
    return answer;
  }

  private void startSync(Call call, Reply reply) {
    Members members = call.members();
    boolean isAll = IncludedData.isAll(members);
    StartRequest request = request(members);
    if (!request.machine().isExpress()) {
      throw ServiceError.of(
          "StateMachineTypeNotSupported",
          "This operation is not supported by this type of state machine");
    }
    StartedExecution started = executions.start(request);
    started.whenEnded(
        outcome -> reply.answer(Answer.ok(new SyncAnswer(started, outcome).members(isAll))));
  }

  private StartRequest request(Members members) {
    String machine = members.text("stateMachineArn", 1, MAX_ARN);
    String name = members.optionalText("name", MAX_NAME);
    String input = members.optionalText("input", MAX_INPUT);
    members.check();
    return requests.of(machine, Optional.ofNullable(name), input == null ? "{}" : input);
  }

  private Map<String, @Nullable Object> redrive(Members members) {
    String arn = members.text("executionArn", 1, MAX_ARN);
    String clientToken = members.optionalText("clientToken", MAX_TOKEN);
    members.check();
    return Map.of(
        "redriveDate", Timestamp.of(executions.redrive(arn, Optional.ofNullable(clientToken))));
  }

  private Map<String, @Nullable Object> stop(Members members) {
    String arn = members.text("executionArn", 1, MAX_ARN);
    String error = members.optionalText("error", MAX_ERROR);
    String cause = members.optionalText("cause", MAX_CAUSE);
    members.check();
    views.get(arn).execution().abort(error, cause);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    views
        .get(arn)
        .outcome()
        .ifPresent(outcome -> answer.put("stopDate", Timestamp.of(outcome.stopTime())));
    return answer;
  }
}
