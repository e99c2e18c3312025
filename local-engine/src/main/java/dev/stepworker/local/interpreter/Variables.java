package dev.stepworker.local.interpreter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variables that the states of one scope assign, and those of the scopes around it.
 *
 * <p>Confined to the engine's loop.
 */
final class Variables {
  private final @Nullable Variables outer;
  private Map<String, @Nullable Object> own = Map.of();

  private Variables(@Nullable Variables outer) {
    this.outer = outer;
  }

  static Variables none() {
    return new Variables(null);
  }

  /** A scope within this one: sees what is here, and keeps what it assigns to itself. */
  Variables inner() {
    return new Variables(this);
  }

  void assign(Map<String, @Nullable Object> values) {
    if (!values.isEmpty()) {
      Map<String, @Nullable Object> changed = new LinkedHashMap<>(own);
      changed.putAll(values);
      own = changed;
    }
  }

  /** All variables in sight; later assignments do not change the map. */
  Map<String, @Nullable Object> visible() {
    if (outer == null) {
      return own;
    }
    Map<String, @Nullable Object> outside = outer.visible();
    if (own.isEmpty()) {
      return outside;
    }
    Map<String, @Nullable Object> all = new LinkedHashMap<>(outside);
    all.putAll(own);
    return all;
  }
}
