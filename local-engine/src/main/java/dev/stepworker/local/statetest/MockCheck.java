package dev.stepworker.local.statetest;

import dev.stepworker.local.http.ServiceError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses tests that must have a mock, must have none, or have one that does not fit. */
final class MockCheck {
  private final StateTest test;
  private final String type;

  MockCheck(StateTest test) {
    this.test = test;
    this.type = test.state().type();
  }

  void check() {
    if (test.mock().isEmpty()) {
      refuseWithout();
    } else if (!test.state().isWork()) {
      throw ServiceError.validation(
          "State type '" + type + "' is not supported when a mock is specified");
    } else if (test.mock().get().failure().isEmpty()) {
      checkResult(test.mock().get().result());
    }
  }

  private void refuseWithout() {
    if (type.equals("Map") || type.equals("Parallel")) {
      throw ServiceError.of(
          "InvalidDefinition",
          "TestState API does not support Map or Parallel states. Supported state types include:"
              + " [Task, Wait, Pass, Succeed, Fail, Choice]");
    }
    String resource = String.valueOf(test.state().field("Resource"));
    if (test.state().isActivity() || test.state().isWaiting()) {
      throw ServiceError.validation("Resource " + resource
          + " can only be tested with a mock; give the result it shall have");
    }
  }

  private void checkResult(@Nullable Object result) {
    if (type.equals("Map") && test.state().field("ResultWriter") != null) {
      require(result instanceof Map, "Mocked result must be a JSON object.");
    } else if (!type.equals("Task")) {
      require(result instanceof List, "Mocked result must be an array.");
    }
    if (type.equals("Parallel")
        && test.state().field("Branches") instanceof List<?> branches
        && result instanceof List<?> results) {
      require(
          results.size() == branches.size(),
          "Mocked result must contain the same number of items as number of Parallel branches.");
    }
  }

  private static void require(boolean isMet, String message) {
    if (!isMet) {
      throw ServiceError.validation(message);
    }
  }
}
