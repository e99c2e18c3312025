package dev.stepworker.local.definition;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Refuses what an express state machine cannot do: wait for a job, a token or a worker, or run a
 * distributed map. Stateless.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html">
 *     Standard and express workflows</a>
 */
public final class ExpressCheck {
  private static final String SYNC = ".sync";
  private static final String TOKEN = ".waitForTaskToken";
  private static final Pattern ACTIVITY =
      Pattern.compile("arn:[^:]+:states:[^:]*:[^:]*:activity:.*");

  /**
   * Checks the states of a machine.
   *
   * @throws InvalidDefinitionException with every problem found
   */
  public void check(StatesBlock machine) {
    Problems problems = new Problems();
    check(machine, problems);
    problems.throwIfAny();
  }

  private void check(StatesBlock block, Problems problems) {
    for (State state : block.states().values()) {
      if (state instanceof TaskState task) {
        unsupported(task.resource())
            .ifPresent(what -> problems.schema(
                "/States/" + task.name() + "/Resource",
                "Express state machine does not support " + what));
      } else if (state instanceof ParallelState parallel) {
        parallel.branches().forEach(branch -> check(branch, problems));
      } else if (state instanceof MapState map) {
        checkMode(map, problems);
        check(map.processor().states(), problems);
      }
    }
  }

  private static void checkMode(MapState map, Problems problems) {
    if (map.processor().isDistributed()) {
      problems.schema(
          "/States/" + map.name() + "/ItemProcessor/ProcessorConfig/Mode",
          "Express state machine does not support Map states with Mode DISTRIBUTED");
    }
  }

  private static Optional<String> unsupported(String resource) {
    if (ACTIVITY.matcher(resource).matches()) {
      return Optional.of("activities");
    }
    return List.of(SYNC, TOKEN).stream()
        .filter(pattern -> resource.endsWith(pattern) || resource.endsWith(pattern + ":2"))
        .findFirst()
        .map(pattern -> "'" + pattern + "' service integration");
  }
}
