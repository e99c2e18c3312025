package dev.stepworker.local.definition;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field as a definition wrote it: absent, or present with a value that may be JSON's null.
 *
 * @param isPresent whether the definition has the field
 * @param value its value, null when absent
 */
public record Field(boolean isPresent, @Nullable Object value) {
  private static final Field ABSENT = new Field(false, null);

  /** A field that is not there. */
  public static Field absent() {
    return ABSENT;
  }

  /** A field that is there. */
  public static Field of(@Nullable Object value) {
    return new Field(true, value);
  }

  /** Whether the field is there and says null. */
  public boolean isNull() {
    return isPresent && value == null;
  }

  /** Whether the value is a JSONata expression in its delimiters. */
  public boolean isExpression() {
    return value instanceof String text && text.startsWith("{%") && text.endsWith("%}");
  }

  /**
   * The value as text.
   *
   * @throws NullPointerException if the field is absent or null
   */
  public String text() {
    return Objects.requireNonNull(value).toString();
  }
}
