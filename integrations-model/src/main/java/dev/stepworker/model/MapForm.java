package dev.stepworker.model;

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

  boolean isObject() {
    return keyField.isEmpty();
  }
}
