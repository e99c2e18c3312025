package dev.stepworker.integrations.sagemaker;

import dev.stepworker.model.Constant;

/**
 * How many models a container serves.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ContainerDefinition.html">
 *     ContainerDefinition</a>
 */
public enum ContainerMode implements Constant {
  /** One. */
  SINGLE_MODEL("SingleModel"),
  /** Many, loaded as they are asked for. */
  MULTI_MODEL("MultiModel");

  private final String value;

  ContainerMode(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
