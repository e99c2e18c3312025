package dev.stepworker.model.check;

/** The names that workflow variables may have. */
final class VariableName {
  static final String REQUIREMENT =
      "a Unicode identifier of 1 to 80 characters other than 'states'";
  private static final int MAX_LENGTH = 80;

  private VariableName() {}

  static boolean isValid(String name) {
    return !name.isEmpty()
        && name.codePointCount(0, name.length()) <= MAX_LENGTH
        && !name.equals("states")
        && Character.isUnicodeIdentifierStart(name.codePointAt(0))
        && name.codePoints().allMatch(VariableName::isPart);
  }

  /** The name that a field of {@code Assign} stands for. */
  static String of(Place field, boolean jsonata) {
    String name = field.name();
    return (!jsonata && name.endsWith(Template.DYNAMIC))
        ? name.substring(0, name.length() - Template.DYNAMIC.length())
        : name;
  }

  private static boolean isPart(int character) {
    return Character.isUnicodeIdentifierPart(character)
        && !Character.isIdentifierIgnorable(character);
  }
}
