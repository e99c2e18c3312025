package dev.stepworker.local.integration;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers the tasks of one state of one execution: the first by entry {@code 0}, the second by
 * entry {@code 1}, some by a range as {@code 2-4}.
 *
 * <p>Confined to the engine's loop.
 */
final class MockedResponses implements TaskIntegration {
  private final Map<?, ?> entries;
  private int calls;

  MockedResponses(Map<?, ?> entries) {
    this.entries = entries;
  }

  @Override
  public void begin(TaskCall call, TaskReply reply) {
    int number = calls++;
    Optional<Map<?, ?>> entry = entries.entrySet().stream()
        .filter(candidate -> covers(String.valueOf(candidate.getKey()), number))
        .map(Map.Entry::getValue)
        .filter(Map.class::isInstance)
        .<Map<?, ?>>map(value -> (Map<?, ?>) value)
        .findFirst();
    if (entry.isPresent()) {
      answer(entry.get(), reply);
    } else {
      reply.failed(
          "States.Runtime",
          "The mock file has no response for call " + number + " of the state " + call.stateName());
    }
  }

  private static void answer(Map<?, ?> entry, TaskReply reply) {
    if (entry.get("Throw") instanceof Map<?, ?> failure) {
      reply.failed(text(failure, "Error"), text(failure, "Cause"));
    } else {
      reply.succeeded(entry.get("Return"));
    }
  }

  private static boolean covers(String range, int number) {
    String[] ends = range.split("-", 2);
    try {
      int first = Integer.parseInt(ends[0].strip());
      int last = ends.length == 1 ? first : Integer.parseInt(ends[1].strip());
      return first <= number && number <= last;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static @Nullable String text(Map<?, ?> object, String member) {
    return object.get(member) instanceof String text ? text : null;
  }
}
