package dev.stepworker.model;

import dev.stepworker.api.TaskType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The errors that a worker's contract declares.
 *
 * @param contract the name of the contract
 * @param names empty where any error may occur
 */
record DeclaredErrors(String contract, Set<String> names) {
  /** Who else may end a task with an error: the service, the worker's runtime, the queue. */
  private static final List<String> OTHERS = List.of("States.", "StepWorker.", "SQS.", "Sqs.");

  static DeclaredErrors of(TaskType<?, ?> type) {
    return new DeclaredErrors(type.name(), type.errors());
  }

  void check(StateCore core, Problems here) {
    check(core.retriers().stream().map(Retry::errors), here, "Retry");
    check(core.catchers().stream().map(Catch::errors), here, "Catch");
  }

  private void check(Stream<List<String>> errors, Problems here, String field) {
    errors
        .flatMap(List::stream)
        .filter(error -> !names.isEmpty() && !isPossible(error))
        .forEach(error -> here.add(
            field,
            "names '" + error + "', which the contract " + contract
                + " does not declare; correct it to one of " + String.join(", ", names)
                + ", or declare it"));
  }

  private boolean isPossible(String error) {
    return names.contains(error) || OTHERS.stream().anyMatch(error::startsWith);
  }
}
