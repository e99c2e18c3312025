package dev.stepworker.testkit;

import java.util.Optional;

/**
 * One task of an execution: one attempt of a task state, done by a worker, a function or a service.
 *
 * @param state the state it was scheduled by
 * @param resource as the history names it: an ARN, or an action such as {@code sendMessage}
 * @param input JSON text
 * @param status where it stands
 * @param error the name of its error; empty if there is none
 */
public record TestTask(
    String state, String resource, String input, Status status, Optional<String> error) {

  /** Where a task stands. */
  public enum Status {
    /** It waits for a worker, for the service or, by its token, for whoever holds that. */
    OPEN,
    SUCCEEDED,
    FAILED,
    TIMED_OUT
  }

  /** Leaves the input out. */
  @Override
  public String toString() {
    return "TestTask[" + state + " " + resource + " " + status
        + error.map(e -> " " + e).orElse("") + "]";
  }
}
