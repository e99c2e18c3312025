package dev.stepworker.local.statetest;

import dev.stepworker.local.http.ServiceError;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a context object that no execution could have.
 *
 * @param state that is to see it
 */
record GivenContext(StateUnderTest state) {
  private static final Map<String, Set<String>> FIELDS = Map.of(
      "Execution",
      Set.of("Id", "Input", "Name", "RoleArn", "StartTime", "RedriveCount", "RedriveTime"),
      "State",
      Set.of("EnteredTime", "Name", "RetryCount"),
      "StateMachine",
      Set.of("Id", "Name"),
      "Task",
      Set.of("Token"));
  private static final Set<String> NO_TEXT = Set.of("Input", "RedriveCount", "RetryCount");

  void check(Map<String, @Nullable Object> context) {
    context.forEach((name, value) -> {
      if (name.equals("Map")) {
        throw invalid("'Map' field is not supported when mocking a Context object");
      }
      Set<String> fields = FIELDS.get(name);
      if (fields == null) {
        throw notAllowed(name);
      }
      if (name.equals("Task") && !state.isWaiting()) {
        throw invalid("Context object contains 'Task' when state is not a Task state with a"
            + " '.sync' or '.waitForTaskToken' service integration pattern");
      }
      if (!(value instanceof Map<?, ?> members)) {
        throw invalid(name + " must be an object");
      }
      members.forEach((field, member) -> check(name, fields, String.valueOf(field), member));
    });
  }

  private static void check(String name, Set<String> fields, String field, @Nullable Object value) {
    if (!fields.contains(field)) {
      throw notAllowed(field);
    }
    if (!NO_TEXT.contains(field) && !(value instanceof String)) {
      throw invalid(name + "." + field + " must be a string");
    }
  }

  private static ServiceError notAllowed(String field) {
    return invalid("Field '" + field + "' is not allowed");
  }

  private static ServiceError invalid(String why) {
    return ServiceError.validation("Invalid Context object provided: " + why);
  }
}
