package dev.stepworker.local.definition;

/**
 * A value that a state gives itself or, in JSONPath, by a field of the same name with {@code Path}
 * behind it.
 *
 * @param name the field's name without {@code Path}
 * @param value the literal, or a JSONata expression
 * @param path the path, JSONPath only
 */
public record Setting(String name, Field value, Field path) {
  /** Whether the definition sets it in either way. */
  public boolean isPresent() {
    return value.isPresent() || path.isPresent();
  }

  /** The name of the field that holds the path. */
  public String pathName() {
    return name + "Path";
  }
}
