package dev.stepworker.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong, so that everything is reported at once.
 *
 * <p>A view on one place of the definition: paths are given relative to it. Confined to the thread
 * that builds the definition.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html">Amazon
 *     States Language</a>
 */
public final class Problems {
  private final List<Problem> found;
  private final @Nullable Problems around;
  private final String path;

  Problems() {
    this(new ArrayList<>(), null, "");
  }

  private Problems(List<Problem> found, @Nullable Problems around, String path) {
    this.found = found;
    this.around = around;
    this.path = path;
  }

  /** Adds a problem of one member: what is wrong and what to do. */
  public void add(Field member, String text) {
    add(member.name(), text);
  }

  /** Adds a problem at a path below this place; an empty path means the place itself. */
  public void add(String path, String text) {
    found.add(new Problem(join(place(), path), text));
  }

  /** The view on a place below this one. */
  Problems in(String path) {
    return new Problems(found, this, path);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidDefinitionException(found);
    }
  }

  private String place() {
    return around == null ? path : join(around.place(), path);
  }

  static String join(String place, String path) {
    if (place.isEmpty() || path.isEmpty()) {
      return place + path;
    }
    return path.startsWith("[") ? place + path : place + "." + path;
  }
}
