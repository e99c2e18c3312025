package dev.stepworker.local.executions;

import dev.stepworker.local.http.ServiceError;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Deletes state machines: a standard one whose executions run is on its way out until they have
 * ended, at the latest when they enter their next state.
 *
 * <p>Confined to the engine's loop.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DeleteStateMachine.html">DeleteStateMachine</a>
 */
public final class MachineDeletion {
  private final StateMachines machines;
  private final Executions executions;

  /** Deletes these state machines, and ends these executions. */
  public MachineDeletion(StateMachines machines, Executions executions) {
    this.machines = machines;
    this.executions = executions;
  }

  /**
   * Deletes a state machine, if it exists, with its versions and aliases. Executions of express
   * ones go on.
   *
   * @throws ServiceError {@code InvalidArn} or {@code ValidationException}
   */
  public void delete(String arn) {
    machines.beginDeletion(arn);
    List<StartedExecution> running =
        executions.list().stream().filter(execution -> holdsUp(execution, arn)).toList();
    running.forEach(StartedExecution::endAtTransition);
    CompletableFuture<Void> unused = CompletableFuture.allOf(
            running.stream().map(StartedExecution::ended).toArray(CompletableFuture<?>[]::new))
        .thenRun(() -> machines.endDeletion(arn));
  }

  private static boolean holdsUp(StartedExecution execution, String machineArn) {
    StateMachine machine = execution.machine();
    return machine.arn().equals(machineArn)
        && !machine.isExpress()
        && execution.outcome().isEmpty();
  }
}
