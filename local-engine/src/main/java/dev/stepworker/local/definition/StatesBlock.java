package dev.stepworker.local.definition;

import java.util.Map;
import java.util.Objects;

/** States that run as one: a machine's own, a branch or an item processor. */
public record StatesBlock(String startAt, Map<String, State> states) {
  /** The state of that name; the parser made sure that it exists. */
  public State state(String name) {
    return Objects.requireNonNull(states.get(name));
  }
}
