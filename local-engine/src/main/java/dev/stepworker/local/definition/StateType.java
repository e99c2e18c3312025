package dev.stepworker.local.definition;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of state. */
public enum StateType {
  PASS("Pass"),
  TASK("Task"),
  CHOICE("Choice"),
  WAIT("Wait"),
  PARALLEL("Parallel"),
  MAP("Map"),
  SUCCEED("Succeed"),
  FAIL("Fail");

  private final String label;

  StateType(String label) {
    this.label = label;
  }

  static Optional<StateType> named(String label) {
    return Arrays.stream(values()).filter(type -> type.label.equals(label)).findFirst();
  }

  /** The name a definition uses; event types begin with it. */
  public String label() {
    return label;
  }
}
