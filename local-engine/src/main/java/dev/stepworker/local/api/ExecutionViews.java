package dev.stepworker.local.api;

import dev.stepworker.local.executions.Executions;
import dev.stepworker.local.executions.StartedExecution;
import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.interpreter.MachineReference;
import dev.stepworker.local.interpreter.MapRun;
import dev.stepworker.local.interpreter.MapRuns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Finds executions of both kinds; confined to the engine's loop. */
final class ExecutionViews {
  private final Executions executions;

  ExecutionViews(Executions executions) {
    this.executions = executions;
  }

  /**
   * The standard execution of this ARN.
   *
   * @throws ServiceError {@code InvalidArn} or {@code ExecutionDoesNotExist}
   */
  ExecutionView get(String arn) {
    return view(executions.get(arn));
  }

  /** The executions of a state machine, a version or an alias, the newest first. */
  List<ExecutionView> ofMachine(String arn) {
    return newestFirst(executions.list().stream().filter(execution -> isOf(execution, arn)));
  }

  private static boolean isOf(StartedExecution execution, String arn) {
    MachineReference reference = execution.machine().reference();
    return execution.machine().arn().equals(arn)
        || reference.versionArn().filter(arn::equals).isPresent()
        || reference.aliasArn().filter(arn::equals).isPresent();
  }

  /** The children of a map run that have started, the newest first. */
  List<ExecutionView> ofMapRun(MapRun mapRun) {
    return newestFirst(
        mapRun.children().stream().flatMap(child -> executions.ofMapRun(child).stream()));
  }

  private List<ExecutionView> newestFirst(Stream<StartedExecution> found) {
    List<ExecutionView> views = new ArrayList<>(found.map(this::view).toList());
    Collections.reverse(views);
    return views;
  }

  private ExecutionView view(StartedExecution execution) {
    MapRuns runs = executions.mapRuns();
    return new ExecutionView(execution, runs.ofChild(execution.arn()), runs.child(execution.arn()));
  }
}
