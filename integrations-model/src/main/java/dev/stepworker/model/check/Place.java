package dev.stepworker.model.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a definition, and where it is. Immutable, but for the JSON that nobody changes.
 *
 * @param json missing where the definition has nothing there
 * @param location such as {@code /States/A/Retry[0]}
 * @param name the last part of the location
 */
record Place(JsonNode json, String location, String name) {
  private static final int MAX_SHOWN = 60;

  static Place root(JsonNode json) {
    return new Place(json, "", "The definition");
  }

  @Override
  public String location() {
    return location.isEmpty() ? "/" : location;
  }

  /** The field of that name, which may be missing. */
  Place at(String field) {
    return new Place(json.path(field), location + "/" + field, field);
  }

  /** The field of that name, if it is there. */
  Optional<Place> find(String field) {
    return has(field) ? Optional.of(at(field)) : Optional.empty();
  }

  boolean has(String field) {
    return json.has(field);
  }

  /** The fields of an object; nothing of anything else. */
  List<Place> fields() {
    List<Place> fields = new ArrayList<>();
    json.fieldNames().forEachRemaining(field -> fields.add(at(field)));
    return fields;
  }

  /** The element at that index, which may be missing. */
  Place element(int index) {
    String suffix = "[" + index + "]";
    return new Place(json.path(index), location + suffix, name + suffix);
  }

  /** The elements of a list; nothing of anything else. */
  List<Place> elements() {
    List<Place> elements = new ArrayList<>();
    for (int i = 0; json.isArray() && i < json.size(); i++) {
      elements.add(element(i));
    }
    return elements;
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
}
