package dev.stepworker.model.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a definition, and where it is. Immutable, but for the JSON that nobody changes. Its
 * location is put together only when it is asked for, which few places ever are.
 */
final class Place {
  private static final int MAX_SHOWN = 60;
  private static final int NO_ELEMENT = -1;

  private final JsonNode json;
  private final @Nullable Place parent;
  private final String field;
  private final int index;

  private Place(JsonNode json, @Nullable Place parent, String field, int index) {
    this.json = json;
    this.parent = parent;
    this.field = field;
    this.index = index;
  }

  static Place root(JsonNode json) {
    return new Place(json, null, "The definition", NO_ELEMENT);
  }

  /** The JSON there; missing where the definition has nothing there. */
  JsonNode json() {
    return json;
  }

  /** Such as {@code /States/A/Retry[0]}. */
  String location() {
    return parent == null ? "/" : locate(new StringBuilder()).toString();
  }

  /** The last part of the location. */
  String name() {
    return parent == null || index == NO_ELEMENT ? field : parent.name() + "[" + index + "]";
  }

  /** The field of that name, which may be missing. */
  Place at(String name) {
    return new Place(json.path(name), this, name, NO_ELEMENT);
  }

  /** The field of that name, if it is there. */
  Optional<Place> find(String name) {
    JsonNode found = json.get(name);
    return found == null ? Optional.empty() : Optional.of(new Place(found, this, name, NO_ELEMENT));
  }

  boolean has(String name) {
    return json.has(name);
  }

  /** The fields of an object; nothing of anything else. */
  List<Place> fields() {
    if (!json.isObject()) {
      return List.of();
    }
    List<Place> fields = new ArrayList<>(json.size());
    json.properties()
        .forEach(each -> fields.add(new Place(each.getValue(), this, each.getKey(), NO_ELEMENT)));
    return fields;
  }

  /** The elements of a list; nothing of anything else. */
  List<Place> elements() {
    if (!json.isArray()) {
      return List.of();
    }
    List<Place> elements = new ArrayList<>(json.size());
    for (int i = 0; i < json.size(); i++) {
      elements.add(element(i));
    }
    return elements;
  }

  /** The element at that index, which may be missing. */
  Place element(int at) {
    return new Place(json.path(at), this, "", at);
  }

  /** The fields of an object, or the elements of a list. */
  List<Place> inner() {
    return json.isArray() ? elements() : fields();
  }

  /** Whether it is the last element of its list. */
  boolean isLast() {
    return parent != null && index == parent.json.size() - 1;
  }

  boolean isText() {
    return json.isTextual();
  }

  /** The text; empty of anything else. */
  String text() {
    return json.isTextual() ? json.textValue() : "";
  }

  boolean isNonEmptyText() {
    return !text().isEmpty();
  }

  /** Whether it is a whole number in a range; 5.0 is none. */
  boolean isInteger(long least, long most) {
    return json.isIntegralNumber()
        && json.canConvertToLong()
        && json.longValue() >= least
        && json.longValue() <= most;
  }

  /** The value for a message, shortened where it is long. */
  String shown() {
    String text = json.isTextual() ? "'" + json.textValue() + "'" : json.toString();
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "...";
  }

  private StringBuilder locate(StringBuilder location) {
    if (parent == null) {
      return location;
    }
    parent.locate(location);
    return index == NO_ELEMENT
        ? location.append('/').append(field)
        : location.append('[').append(index).append(']');
  }
}
