package dev.stepworker.app.config;

import java.io.Serial;
import java.util.List;

/** Settings that cannot be used; tells all that is wrong with them. */
public final class ConfigurationException extends RuntimeException {
  @Serial
  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  public ConfigurationException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** One sentence a problem, naming the setting as the user wrote it. */
  public List<String> problems() {
    return problems;
  }
}
