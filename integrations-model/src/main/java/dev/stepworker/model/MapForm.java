package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * How a map is written: as an object, or as a list of objects that hold key and value.
 *
 * @param keyField empty for an object, else the field that holds the key
 * @param valueField the field that holds the value, in the list form
 */
record MapForm(String keyField, String valueField) {
  static final MapForm OBJECT = new MapForm("", "");

  static MapForm listOf(String keyField, String valueField) {
    return new MapForm(keyField, valueField);
  }

  /** Renders the entries into a field; {@code put} writes one value into a field of an object. */
  <V> void render(ObjectNode parent, String name, Map<String, V> entries, Entry<V> put) {
    if (keyField.isEmpty()) {
      ObjectNode object = parent.putObject(name);
      entries.forEach((key, value) -> put.into(object, key, value));
      return;
    }
    var list = parent.putArray(name);
    BiConsumer<String, V> append =
        (key, value) -> put.into(list.addObject().put(keyField, key), valueField, value);
    entries.forEach(append);
  }

  /** Writes one value. */
  interface Entry<V> {
    void into(ObjectNode object, String field, V value);
  }
}
