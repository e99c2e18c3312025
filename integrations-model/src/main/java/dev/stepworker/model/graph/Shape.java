package dev.stepworker.model.graph;

/** The outline of a node, which tells the kind of state. */
enum Shape {
  BOX("[", "]"),
  ROUNDED("(", ")"),
  DIAMOND("{", "}"),
  STADIUM("([", "])"),
  CIRCLE("((", "))"),
  HEXAGON("{{", "}}"),
  FLAG(">", "]");

  private final String before;
  private final String after;

  Shape(String before, String after) {
    this.before = before;
    this.after = after;
  }

  static Shape ofState(String type) {
    return switch (type) {
      case "Choice" -> DIAMOND;
      case "Wait" -> STADIUM;
      case "Pass" -> ROUNDED;
      case "Succeed", "Fail" -> HEXAGON;
      default -> BOX;
    };
  }

  String around(String label) {
    return before + label + after;
  }
}
