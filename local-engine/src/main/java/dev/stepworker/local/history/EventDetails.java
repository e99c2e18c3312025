package dev.stepworker.local.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event says beyond its type, under the name that GetExecutionHistory gives it.
 *
 * <p>Confined to one thread until it is recorded, unchanged afterwards.
 */
public final class EventDetails {
  private static final Map<String, Object> NOT_TRUNCATED = Map.of("truncated", false);
  private static final EventDetails NONE = new EventDetails("");

  private final String name;
  private final Map<String, Object> members = new LinkedHashMap<>();

  private EventDetails(String name) {
    this.name = name;
  }

  /** No details at all. */
  public static EventDetails none() {
    return NONE;
  }

  /**
   * Begins the details of an event.
   *
   * @param name the member of the event that holds them, such as {@code taskFailedEventDetails}
   */
  public static EventDetails named(String name) {
    return new EventDetails(name);
  }

  /** Adds a member; null leaves it out. */
  public EventDetails with(String member, @Nullable Object value) {
    if (value != null) {
      members.put(member, value);
    }
    return this;
  }

  /** Adds a payload as JSON text, and beside it that the text is whole. */
  public EventDetails withPayload(String member, Object value) {
    members.put(member, value);
    members.put(member + "Details", NOT_TRUNCATED);
    return this;
  }

  /** Empty if there are no details. */
  public String name() {
    return name;
  }

  public Map<String, Object> members() {
    return Collections.unmodifiableMap(members);
  }
}
