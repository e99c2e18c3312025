package dev.stepworker.integrations.sns;

import dev.stepworker.model.Constant;

/**
 * What a message is made of.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/api/API_Publish.html">Publish</a>
 */
public enum MessageStructure implements Constant {
  /** An object that holds a message for each protocol, and one under {@code default}. */
  JSON("json");

  private final String value;

  MessageStructure(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
