package dev.stepworker.local.definition;

import dev.stepworker.local.integration.TaskResource;
import java.util.Optional;

/**
 * Refuses what an express state machine cannot do: wait for a job, a token or a worker, or run a
 * distributed map. Stateless.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html">
 *     Standard and express workflows</a>
 */
public final class ExpressCheck {
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

  private static Optional<String> unsupported(String arn) {
    return TaskResource.parse(arn).flatMap(resource -> switch (resource.type()) {
      case ACTIVITY -> Optional.of("activities");
      case FUNCTION -> Optional.empty();
      case SERVICE -> unsupported(resource);
    });
  }

  private static Optional<String> unsupported(TaskResource resource) {
    return switch (resource.pattern()) {
      case REQUEST_RESPONSE -> Optional.empty();
      case RUN_JOB -> Optional.of("'.sync' service integration");
      case WAIT_FOR_TASK_TOKEN -> Optional.of("'.waitForTaskToken' service integration");
    };
  }
}
