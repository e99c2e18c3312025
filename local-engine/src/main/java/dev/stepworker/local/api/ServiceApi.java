package dev.stepworker.local.api;

import dev.stepworker.local.executions.Executions;
import dev.stepworker.local.executions.MachineDeletion;
import dev.stepworker.local.executions.StartRequests;
import dev.stepworker.local.executions.StateMachines;
import dev.stepworker.local.http.Operations;
import dev.stepworker.local.interpreter.Interpreter;
import dev.stepworker.local.interpreter.TaskDesk;
import dev.stepworker.local.statetest.TestStateOperation;
import dev.stepworker.local.tasks.ActivityOperations;
import dev.stepworker.local.tasks.Tags;
import dev.stepworker.local.tasks.TaskOperations;

/**
 * The operations of one engine.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_Operations.html">
 *     Actions</a>
 */
public final class ServiceApi {
  private ServiceApi() {}

  /** Every operation, over these machines and executions. */
  public static Operations of(
      StateMachines machines,
      Executions executions,
      StartRequests requests,
      Interpreter interpreter) {
    TaskDesk tasks = interpreter.tasks();
    Operations operations = new Operations();
    Tags tags = new Tags();
    new ActivityOperations(tasks.activities(), tasks.queues(), tags).addTo(operations);
    new TaskOperations(tasks.tokens()).addTo(operations);
    new TagOperations(tags, machines, tasks.activities()).addTo(operations);
    MachineDeletion deletion = new MachineDeletion(machines, executions);
    new StateMachineOperations(machines, deletion, tags).addTo(operations);
    new VersionOperations(machines).addTo(operations);
    new AliasOperations(machines).addTo(operations);
    new ValidateOperation().addTo(operations);
    new TestStateOperation(interpreter).addTo(operations);
    ExecutionViews views = new ExecutionViews(executions);
    MapRunOperations mapRuns = new MapRunOperations(interpreter.maps().runs(), views);
    mapRuns.addTo(operations);
    new StartOperations(executions, requests, views).addTo(operations);
    new DescribeOperations(views).addTo(operations);
    new ListExecutionsOperation(views, machines, mapRuns).addTo(operations);
    new HistoryOperation(views).addTo(operations);
    return operations;
  }
}
