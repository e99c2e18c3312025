package dev.stepworker.local.integration;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The members of a task's arguments. */
final class Arguments {
  private final Map<?, ?> members;

  Arguments(@Nullable Object arguments) {
    this.members = arguments instanceof Map<?, ?> map ? map : Map.of();
  }

  @Nullable Object value(String name) {
    return members.get(name);
  }

  Optional<String> text(String name) {
    return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }
}
