package dev.stepworker.integrations.ecs;

import dev.stepworker.model.Constant;

/**
 * The versions of Fargate's runtime environment.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html">
 *     Fargate platform versions</a>
 */
public enum PlatformVersion implements Constant {
  /** The newest that AWS recommends. */
  LATEST("LATEST"),
  VERSION1_4("1.4.0"),
  VERSION1_3("1.3.0"),
  VERSION1_2("1.2.0"),
  VERSION1_1("1.1.0"),
  VERSION1_0("1.0.0");

  private final String value;

  PlatformVersion(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
