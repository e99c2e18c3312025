package dev.stepworker.runtime.soak;

import dev.stepworker.local.endpoint.TaskStatus;
import java.util.List;
import java.util.Map;

/**
 * What came of a soak. Immutable.
 *
 * @param ends how many tasks ended in which way
 * @param calls how many calls arrived, by operation
 * @param violations what must not have happened
 */
record SoakResult(
    SoakSettings settings,
    Map<TaskStatus, Long> ends,
    Map<String, Long> calls,
    Turbulence turbulence,
    List<String> violations) {
  private static final int SHOWN = 20;

  @Override
  public String toString() {
    return "Soak " + settings + "\n  ends " + ends + "\n  calls " + calls + "\n  processes "
        + turbulence.processes() + ", killed " + turbulence.killed().size() + "\n  "
        + violations.size() + " violations "
        + violations.subList(0, Math.min(SHOWN, violations.size()));
  }
}
