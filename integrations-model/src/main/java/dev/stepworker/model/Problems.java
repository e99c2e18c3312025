package dev.stepworker.model;

import java.util.ArrayList;
import java.util.List;

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
  private final String place;

  Problems() {
    this(new ArrayList<>(), "");
  }

  private Problems(List<Problem> found, String place) {
    this.found = found;
    this.place = place;
  }

  /** Adds a problem of one member: what is wrong and what to do. */
  public void add(Field member, String text) {
    add(member.name(), text);
  }

  /** Adds a problem at a path below this place; an empty path means the place itself. */
  public void add(String path, String text) {
    found.add(new Problem(join(place, path), text));
  }

  /** The view on a place below this one. */
  Problems in(String path) {
    return new Problems(found, join(place, path));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidDefinitionException(found);
    }
  }

  static String join(String place, String path) {
    if (place.isEmpty() || path.isEmpty()) {
      return place + path;
    }
    return path.startsWith("[") ? place + path : place + "." + path;
  }
}
