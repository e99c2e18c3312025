package dev.stepworker.local.api;

import dev.stepworker.local.executions.StateMachine;
import dev.stepworker.local.executions.StateMachines;
import dev.stepworker.local.http.Members;
import dev.stepworker.local.http.Operations;
import dev.stepworker.local.http.Page;
import dev.stepworker.local.http.ServiceError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ListExecutions, of a state machine, a version, an alias or a map run. */
final class ListExecutionsOperation {
  private static final int MAX_ARN = 2000;
  private static final String PENDING_REDRIVE = "PENDING_REDRIVE";
  private static final List<String> STATUSES =
      List.of("RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED", PENDING_REDRIVE);

  private static final String REDRIVEN = "REDRIVEN";
  private static final List<String> REDRIVE_FILTERS = List.of(REDRIVEN, "NOT_REDRIVEN");

  private final ExecutionViews views;
  private final StateMachines machines;
  private final MapRunOperations mapRuns;

  ListExecutionsOperation(ExecutionViews views, StateMachines machines, MapRunOperations mapRuns) {
    this.views = views;
    this.machines = machines;
    this.mapRuns = mapRuns;
  }

  void addTo(Operations operations) {
    operations.answering("ListExecutions", this::list);
  }

  private Map<String, @Nullable Object> list(Members members) {
    String status = members.oneOf("statusFilter", STATUSES);
    String redriven = members.oneOf("redriveFilter", REDRIVE_FILTERS);
    Page page = Page.of(members);
    return page.answer(
        "executions",
        executions(members).stream()
            .filter(execution -> status == null || execution.status().equals(status))
            .filter(execution ->
                redriven == null || execution.isRedriven() == redriven.equals(REDRIVEN))
            .map(ListExecutionsOperation::entry)
            .toList());
  }

  private List<ExecutionView> executions(Members members) {
    String machineArn = members.optionalText("stateMachineArn", MAX_ARN);
    String mapRunArn = members.optionalText("mapRunArn", MAX_ARN);
    members.check();
    if (machineArn != null && mapRunArn == null) {
      checkNotOfMapRun(members);
      checkStandard(machines.get(machineArn));
      return views.ofMachine(machineArn);
    }
    if (mapRunArn != null && machineArn == null) {
      return views.ofMapRun(mapRuns.get(mapRunArn));
    }
    throw ServiceError.validation("Exactly one of stateMachineArn and mapRunArn must be specified");
  }

  private static void checkNotOfMapRun(Members members) {
    if (members.has("redriveFilter")) {
      throw ServiceError.validation("redriveFilter can only be specified with mapRunArn");
    }
    if (PENDING_REDRIVE.equals(members.oneOf("statusFilter", STATUSES))) {
      throw ServiceError.validation(
          "The statusFilter " + PENDING_REDRIVE + " can only be specified with mapRunArn");
    }
  }

  private static void checkStandard(StateMachine machine) {
    if (machine.isExpress()) {
      throw ServiceError.of(
          "StateMachineTypeNotSupported",
          "This operation is not supported by this type of state machine");
    }
  }

  private static Map<String, @Nullable Object> entry(ExecutionView execution) {
    Map<String, @Nullable Object> entry = execution.summary();
    execution.items().ifPresent(items -> entry.put("itemCount", items));
    return entry;
  }
}
