package dev.stepworker.local.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one request and collects what breaks their constraints, so that
 * {@link #check()} reports everything at once, as the service does.
 *
 * <p>What a reader returns for a member that breaks a constraint is only a placeholder. Confined to
 * one thread.
 */
public final class Members {
  private final Map<String, @Nullable Object> members;
  private final List<String> violations = new ArrayList<>();

  /** Reads from this map. */
  public Members(Map<String, @Nullable Object> members) {
    this.members = members;
  }

  /**
   * Reads from a value of a list.
   *
   * @param name of the list
   * @throws ServiceError {@code SerializationException} if it is no object
   */
  @SuppressWarnings("unchecked") // JSON objects have text keys
  public static Members of(String name, @Nullable Object value) {
    return new Members(typed(name, value, Map.class));
  }

  /** Text that must be there, of this many characters. */
  public String text(String name, int minLength, int maxLength) {
    if (members.get(name) == null) {
      violated("Value null at '" + name + "'", "Member must not be null");
      return "";
    }
    return length(name, typed(name, members.get(name), String.class), minLength, maxLength);
  }

  /** Text that may be left out, of at most this many characters. */
  public @Nullable String optionalText(String name, int maxLength) {
    Object value = members.get(name);
    return value == null ? null : length(name, typed(name, value, String.class), 0, maxLength);
  }

  /** A whole number in this range, or the default when left out. */
  public int number(String name, int min, int max, int whenUnset) {
    Object value = members.get(name);
    if (value == null) {
      return whenUnset;
    }
    long number = typed(name, value, Number.class).longValue();
    if (number < min) {
      violated("Value '" + number + "' at '" + name + "'", atLeast("value", min));
    } else if (number > max) {
      violated("Value '" + number + "' at '" + name + "'", atMost("value", max));
    }
    return (int) Math.max(min, Math.min(max, number));
  }

  /** True or false, or the default when left out. */
  public boolean flag(String name, boolean whenUnset) {
    Object value = members.get(name);
    return value == null ? whenUnset : typed(name, value, Boolean.class);
  }

  /** One of these words, or null when left out. */
  public @Nullable String oneOf(String name, List<String> words) {
    String value = optionalText(name, Integer.MAX_VALUE);
    if (value != null && !words.contains(value)) {
      violated(
          "Value '" + value + "' at '" + name + "'",
          "Member must satisfy enum value set: " + words);
    }
    return value;
  }

  /** A list, empty when left out. */
  public List<?> list(String name) {
    Object value = members.get(name);
    return value == null ? List.of() : typed(name, value, List.class);
  }

  /** An object, empty when left out. */
  @SuppressWarnings("unchecked") // JSON objects have text keys
  public Map<String, @Nullable Object> object(String name) {
    Object value = members.get(name);
    return value == null ? Map.of() : typed(name, value, Map.class);
  }

  /** Whether the member is there and not null. */
  public boolean has(String name) {
    return members.get(name) != null;
  }

  /**
   * Ends the reading.
   *
   * @throws ServiceError {@code ValidationException} with every violation found so far
   */
  public void check() {
    if (!violations.isEmpty()) {
      int count = violations.size();
      throw ServiceError.validation(
          count + (count == 1 ? " validation error" : " validation errors") + " detected: "
              + String.join("; ", violations));
    }
  }

  private String length(String name, String text, int min, int max) {
    if (text.length() < min) {
      violated("Value at '" + name + "'", atLeast("length", min));
    } else if (text.length() > max) {
      violated("Value at '" + name + "'", atMost("length", max));
    }
    return text;
  }

  private void violated(String what, String rule) {
    violations.add(what + " failed to satisfy constraint: " + rule);
  }

  private static String atLeast(String what, int min) {
    return "Member must have " + what + " greater than or equal to " + min;
  }

  private static String atMost(String what, int max) {
    return "Member must have " + what + " less than or equal to " + max;
  }

  private static <T> T typed(String name, @Nullable Object value, Class<T> type) {
    if (!type.isInstance(value)) {
      throw ServiceError.of(
          "SerializationException",
          "The member '" + name + "' must be " + typeName(type) + " in JSON");
    }
    return type.cast(value);
  }

  private static String typeName(Class<?> type) {
    return Map.of(
            String.class, "a string",
            Number.class, "a number",
            Boolean.class, "true or false",
            List.class, "an array")
        .getOrDefault(type, "an object");
  }
}
