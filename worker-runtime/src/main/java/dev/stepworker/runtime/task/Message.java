package dev.stepworker.runtime.task;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a queue says of the message that brought a task. Immutable.
 *
 * @param receiveCount this time included
 * @param attributes the sender's attributes that are text or numbers
 */
public record Message(
    String id,
    Instant sentAt,
    int receiveCount,
    @Nullable String group,
    Map<String, String> attributes) {}
