package dev.stepworker.model.check;

/** Timeout and heartbeat of a Task state: K3 to K5, K10. */
final class TaskClockFields implements StateRule {
  private static final String TIMEOUT = "TimeoutSeconds";
  private static final String HEARTBEAT = "HeartbeatSeconds";

  @Override
  public void check(StateView state, Findings findings) {
    if (!state.isA("Task")) {
      return;
    }
    Place task = state.place();
    for (String clock : new String[] {TIMEOUT, HEARTBEAT}) {
      new NumberField(DefinitionRule.K4, DefinitionRule.K3, clock, 1, Limits.MAX_SECONDS)
          .check(task, state.isJsonata(), findings);
    }
    checkOrder(task, findings);
    state.task().ifPresent(kind -> checkPresence(task, kind, findings));
  }

  private static void checkOrder(Place task, Findings findings) {
    Place timeout = task.at(TIMEOUT);
    Place heartbeat = task.at(HEARTBEAT);
    boolean numbers = timeout.json().isNumber() && heartbeat.json().isNumber();
    if (numbers && heartbeat.json().doubleValue() >= timeout.json().doubleValue()) {
      findings.addValue(
          DefinitionRule.K5, heartbeat, "smaller than TimeoutSeconds, which is " + timeout.shown());
    }
  }

  private static void checkPresence(Place task, TaskKind kind, Findings findings) {
    if (kind.waits() && !hasClock(task, TIMEOUT)) {
      findings.add(
          DefinitionRule.K10, task, "waits without a timeout, up to a year; add TimeoutSeconds");
    }
    if ((kind.isActivity() || kind.isCallback()) && !hasClock(task, HEARTBEAT)) {
      findings.add(
          DefinitionRule.K10,
          task,
          "waits for a worker without a heartbeat, so that one that died goes unnoticed;"
              + " add HeartbeatSeconds");
    }
  }

  private static boolean hasClock(Place task, String clock) {
    return task.has(clock) || task.has(clock + "Path");
  }
}
