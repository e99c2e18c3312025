package dev.stepworker.local.query.choice;

/** How two values of one type must stand to each other; the names end the operators' names. */
enum Relation {
  EQUALS("Equals", false, true, false),
  LESS_THAN("LessThan", true, false, false),
  GREATER_THAN("GreaterThan", false, false, true),
  LESS_THAN_EQUALS("LessThanEquals", true, true, false),
  GREATER_THAN_EQUALS("GreaterThanEquals", false, true, true);

  private final String ending;
  private final boolean less;
  private final boolean equal;
  private final boolean greater;

  Relation(String ending, boolean less, boolean equal, boolean greater) {
    this.ending = ending;
    this.less = less;
    this.equal = equal;
    this.greater = greater;
  }

  String ending() {
    return ending;
  }

  <T> boolean holds(Comparable<? super T> left, T right) {
    int order = left.compareTo(right);
    if (order == 0) {
      return equal;
    }
    return order < 0 ? less : greater;
  }
}
