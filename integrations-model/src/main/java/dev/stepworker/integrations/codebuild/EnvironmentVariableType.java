package dev.stepworker.integrations.codebuild;

import dev.stepworker.model.Constant;

/**
 * Where the value of a build's environment variable comes from.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/codebuild/latest/APIReference/API_EnvironmentVariable.html">
 *     EnvironmentVariable</a>
 */
public enum EnvironmentVariableType implements Constant {
  /** From the variable itself. */
  PLAINTEXT,
  /** From the Systems Manager parameter that the variable names. */
  PARAMETER_STORE,
  /** From the Secrets Manager secret that the variable names. */
  SECRETS_MANAGER
}
