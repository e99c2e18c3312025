package dev.stepworker.local.api;

import dev.stepworker.local.executions.Executions;
import dev.stepworker.local.executions.StartedExecution;
import dev.stepworker.local.executions.StateMachine.MachineReference;
import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.interpreter.ChildExecution;
import dev.stepworker.local.interpreter.MapRun;
import dev.stepworker.local.interpreter.MapRuns;
import dev.stepworker.local.tasks.StatesArn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds executions of both kinds; confined to the engine's loop. */
final class ExecutionViews {
  private static final String TYPE = "execution";
  private static final MachineReference NO_REFERENCE =
      new MachineReference(Optional.empty(), Optional.empty());

  private final Executions executions;
  private final MapRuns mapRuns;

  ExecutionViews(Executions executions, MapRuns mapRuns) {
    this.executions = executions;
    this.mapRuns = mapRuns;
  }

  /**
   * The standard execution of this ARN.
   *
   * @throws ServiceError {@code InvalidArn} or {@code ExecutionDoesNotExist}
   */
  ExecutionView get(String arn) {
    StatesArn.parse(arn, TYPE);
    return executions
        .find(arn)
        .map(ExecutionViews::view)
        .or(() -> mapRuns.child(arn).flatMap(this::view))
        .orElseThrow(() ->
            ServiceError.of("ExecutionDoesNotExist", "Execution Does Not Exist: '" + arn + "'"));
  }

  /** The executions of a state machine, a version or an alias, the newest first. */
  List<ExecutionView> ofMachine(String arn) {
    return newestFirst(executions.list().stream()
        .filter(execution -> isOf(execution, arn))
        .map(ExecutionViews::view));
  }

  private static boolean isOf(StartedExecution execution, String arn) {
    MachineReference reference = execution.machine().reference();
    return execution.machine().arn().equals(arn)
        || reference.versionArn().filter(arn::equals).isPresent()
        || reference.aliasArn().filter(arn::equals).isPresent();
  }

  /** The children of a map run that have started, the newest first. */
  List<ExecutionView> ofMapRun(MapRun mapRun) {
    return newestFirst(mapRun.children().stream().flatMap(child -> view(child, mapRun).stream()));
  }

  private static List<ExecutionView> newestFirst(Stream<ExecutionView> views) {
    List<ExecutionView> found = new ArrayList<>(views.toList());
    Collections.reverse(found);
    return found;
  }

  static ExecutionView view(StartedExecution execution) {
    return new ExecutionView(
        execution.run(),
        execution.input(),
        execution.outcome(),
        execution.machine().revision(),
        new ExecutionView.Origin(execution.machine().reference(), Optional.empty(), 0));
  }

  private Optional<ExecutionView> view(ChildExecution child) {
    return mapRuns.runOf(child).flatMap(mapRun -> view(child, mapRun));
  }

  private Optional<ExecutionView> view(ChildExecution child, MapRun mapRun) {
    return child
        .run()
        .flatMap(run -> executions
            .find(mapRun.executionArn())
            .map(parent -> new ExecutionView(
                run,
                child.input(),
                child.outcome(),
                parent.machine().revision(),
                new ExecutionView.Origin(NO_REFERENCE, Optional.of(mapRun.arn()), child.items()))));
  }
}
