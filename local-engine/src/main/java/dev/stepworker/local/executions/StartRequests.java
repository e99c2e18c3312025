package dev.stepworker.local.executions;

import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.integration.MockFile;
import dev.stepworker.local.integration.Mocks;
import java.util.Optional;

/**
 * Makes requests from what callers say; a test case of the mock file follows the ARN of the state
 * machine behind a {@code #}.
 *
 * <p>Confined to the engine's loop.
 */
public final class StartRequests {
  private final StateMachines machines;
  private final MockFile mockFile;
  private final Mocks mocks;

  /**
   * Makes requests for these state machines.
   *
   * @param mocks stand in for tasks of all executions
   */
  public StartRequests(StateMachines machines, MockFile mockFile, Mocks mocks) {
    this.machines = machines;
    this.mockFile = mockFile;
    this.mocks = mocks;
  }

  /**
   * Makes a request.
   *
   * @param name empty to make one up
   * @throws ServiceError {@code InvalidArn}, {@code ValidationException},
   *     {@code StateMachineDeleting}, or {@code StateMachineDoesNotExist}, also if there is no such
   *     test case
   */
  public StartRequest of(String machineReference, Optional<String> name, String input) {
    int mark = machineReference.indexOf('#');
    if (mark < 0) {
      return new StartRequest(machines.startable(machineReference), name, input, mocks);
    }
    StateMachine machine = machines.startable(machineReference.substring(0, mark));
    String testCase = machineReference.substring(mark + 1);
    Mocks own = mockFile
        .testCase(machine.name(), testCase)
        .orElseThrow(() -> ServiceError.of(
            "StateMachineDoesNotExist",
            "The mock file has no test case '" + testCase + "' of the state machine '"
                + machine.name() + "'"));
    return new StartRequest(machine, name, input, own.orElse(mocks));
  }
}
