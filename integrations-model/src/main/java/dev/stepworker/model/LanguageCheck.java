package dev.stepworker.model;

import java.util.List;

/**
 * Reports expressions of the other query language, and literals that this one would evaluate.
 *
 * @param language of the state that holds the values
 * @param problems at the place where the walk begins
 */
record LanguageCheck(QueryLanguage language, Problems problems) implements ValueVisitor {

  static String mismatch(QueryLanguage language) {
    return language == QueryLanguage.JSONATA
        ? "is a JSONPath expression in a JSONata state; use jsonata(...)"
        : "is a JSONata expression in a JSONPath state; use path(...), or make the state JSONata";
  }

  @Override
  public void visit(String path, Value<?> value) {
    if (value instanceof Expression<?> expression && expression.in(language).isEmpty()) {
      problems.add(path, mismatch(language));
    } else if (language == QueryLanguage.JSONATA
        && value instanceof Literal<?> literal
        && isEvaluated(literal.value())) {
      problems.add(path, "is a literal that JSONata would evaluate; use jsonata(...)");
    }
  }

  private static boolean isEvaluated(Object literal) {
    return literal instanceof List<?> list
        ? list.stream().anyMatch(LanguageCheck::isEvaluated)
        : literal instanceof String text && Expression.isDelimited(text);
  }
}
