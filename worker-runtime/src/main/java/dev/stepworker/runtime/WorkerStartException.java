package dev.stepworker.runtime;

import java.util.List;

/** A worker cannot start; the message lists every problem found. */
public final class WorkerStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  WorkerStartException(String worker, List<String> problems) {
    super(message(worker, problems));
    this.problems = List.copyOf(problems);
  }

  /** The problems, each with what to do. */
  public List<String> problems() {
    return problems;
  }

  private static String message(String worker, List<String> problems) {
    return "Worker '" + worker + "' cannot start:\n- " + String.join("\n- ", problems);
  }
}
