package dev.stepworker.testkit;

import dev.stepworker.local.history.EventObserver;
import dev.stepworker.local.history.HistoryEvent;
import java.util.HashMap;
import java.util.Map;

/**
 * Hears which states executions enter, those of distributed maps included, by the name of their
 * state machine. Thread-safe.
 */
final class VisitRecorder implements EventObserver {
  private static final int MACHINE = 6;
  private static final String ENTERED = "StateEntered";
  private static final String EXITED = "StateExited";

  private final Map<String, Visits> byMachine = new HashMap<>(); // guarded by this
  private final Map<String, Map<Long, String>> exited = new HashMap<>(); // guarded by this

  @Override
  public synchronized void recorded(String executionArn, HistoryEvent event) {
    if (event.type().endsWith(EXITED)) {
      exited.computeIfAbsent(executionArn, arn -> new HashMap<>()).put(event.id(), stateOf(event));
    } else if (event.type().endsWith(ENTERED)) {
      entered(executionArn, event);
    } else if (endsExecution(event.type())) {
      exited.remove(executionArn);
    }
  }

  private void entered(String executionArn, HistoryEvent event) {
    Visits visits = byMachine.computeIfAbsent(machineOf(executionArn), name -> new Visits());
    visits.entered(stateOf(event));
    String before = exited.getOrDefault(executionArn, Map.of()).get(event.previousEventId());
    if (before != null) {
      visits.took(new StateTransition(before, stateOf(event)));
    }
  }

  /** What was visited so far of the state machine of this name. */
  synchronized Visits of(String machineName) {
    Visits copy = new Visits();
    copy.add(byMachine.getOrDefault(machineName, new Visits()));
    return copy;
  }

  private static boolean endsExecution(String type) {
    return switch (type) {
      case "ExecutionSucceeded", "ExecutionFailed", "ExecutionTimedOut", "ExecutionAborted" -> true;
      default -> false;
    };
  }

  private static String stateOf(HistoryEvent event) {
    return String.valueOf(event.details().get("name"));
  }

  /** A child of a distributed map has a part of its own behind the name. */
  private static String machineOf(String executionArn) {
    return executionArn.split(":", -1)[MACHINE].replaceFirst("/.*", "");
  }
}
