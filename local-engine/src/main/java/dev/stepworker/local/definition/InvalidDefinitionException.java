package dev.stepworker.local.definition;

import java.util.List;
import java.util.stream.Collectors;

/** Says that a definition is refused, with every problem found. */
public final class InvalidDefinitionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  InvalidDefinitionException(List<Problem> problems) {
    super(problems.stream()
        .map(Problem::toString)
        .collect(Collectors.joining(", ", "Invalid State Machine Definition: '", "'")));
    this.problems = List.copyOf(problems);
  }

  /** All problems, in the order of the definition. */
  public List<Problem> problems() {
    return problems;
  }
}
