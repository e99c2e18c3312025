package dev.stepworker.integrations.codebuild;

import dev.stepworker.model.Member;
import dev.stepworker.model.Structure;

/**
 * An environment variable of a build.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/codebuild/latest/APIReference/API_EnvironmentVariable.html">
 *     EnvironmentVariable</a>
 */
public final class EnvironmentVariable extends Structure {
  /** Where the value comes from; from {@link #value} itself when unset. */
  public final Member<EnvironmentVariableType> type =
      withDefault(enumeration("Type"), EnvironmentVariableType.PLAINTEXT);

  /** The value, or the name of the parameter or secret that holds it. */
  public final Member<String> value = required(text("Value"));

  EnvironmentVariable() {}
}
