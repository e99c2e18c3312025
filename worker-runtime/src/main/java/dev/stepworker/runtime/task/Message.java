package dev.stepworker.runtime.task;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a queue says of the message that brought a task. Its text names the attributes and does not
 * repeat what they hold. Immutable.
 *
 * @param receiveCount this time included
 * @param attributes the sender's attributes that are text or numbers, without tokens
 */
public record Message(
    String id,
    Instant sentAt,
    int receiveCount,
    @Nullable String group,
    Map<String, String> attributes) {

  @Override
  public String toString() {
    return "Message[" + id + ", receiveCount=" + receiveCount + ", attributes="
        + attributes.keySet() + "]";
  }
}
