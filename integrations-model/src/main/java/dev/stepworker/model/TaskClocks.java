package dev.stepworker.model;

import java.time.Duration;
import java.util.Optional;

/** The timeout and the heartbeat timeout of a task. */
final class TaskClocks {
  private TaskClocks() {}

  static void check(Contents contents, Problems here) {
    Optional<Duration> timeout = literal(contents, Slot.TIMEOUT);
    Optional<Duration> heartbeat = literal(contents, Slot.HEARTBEAT);
    if (timeout.isPresent()
        && heartbeat.isPresent()
        && heartbeat.get().compareTo(timeout.get()) >= 0) {
      here.add(
          Slot.HEARTBEAT.field(),
          "is " + heartbeat.get().toSeconds() + "; must be less than TimeoutSeconds, "
              + timeout.get().toSeconds());
    }
  }

  /** The value of a clock; empty if it is not set. */
  static Optional<Value<?>> value(Contents contents, Slot slot) {
    return contents.bySlot().get(slot) instanceof ValueContent<?> content
        ? Optional.of(content.value())
        : Optional.empty();
  }

  private static Optional<Duration> literal(Contents contents, Slot slot) {
    return value(contents, slot).filter(value -> value instanceof Literal<?>).map(value ->
        (Duration) ((Literal<?>) value).value());
  }
}
