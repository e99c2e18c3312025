package dev.stepworker.model.check;

/**
 * A token of a JSONata expression.
 *
 * @param text a name or variable without its quotes and {@code $}; an operator as it stands
 * @param begins whether an operand is due there, rather than an operator between two
 */
record JsonataToken(Kind kind, String text, boolean begins) {
  /** What a token is. */
  enum Kind {
    NAME,
    VARIABLE,
    /** A literal, or a wildcard. */
    VALUE,
    OPERATOR
  }

  /** Whether what follows may combine with this token as its left side. */
  boolean isOperand() {
    return kind != Kind.OPERATOR || ")]}".contains(text);
  }

  boolean isOperator(String operator) {
    return kind == Kind.OPERATOR && text.equals(operator);
  }
}
