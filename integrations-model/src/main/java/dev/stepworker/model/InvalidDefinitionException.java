package dev.stepworker.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A definition, or a part of one, breaks rules of the language or of a service. Holds every problem
 * that was found, not only the first.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html">Amazon
 *     States Language</a>
 */
public final class InvalidDefinitionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  InvalidDefinitionException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  InvalidDefinitionException(String path, String text) {
    this(List.of(new Problem(path, text)));
  }

  /** Every problem in the order of the definition; never empty. */
  public List<Problem> problems() {
    return problems;
  }
}
