package dev.stepworker.model;

import dev.stepworker.model.path.PathSyntax;
import java.util.Optional;

/**
 * A value known when the state runs, in one query language or in both.
 *
 * @param path the JSONPath form
 * @param jsonata the JSONata form, with its delimiters
 * @param syntax what the JSONPath form has to be
 */
record Expression<T>(Optional<String> path, Optional<String> jsonata, PathSyntax syntax)
    implements Value<T> {

  static <T> Expression<T> inBoth(String path, String jsonata) {
    return new Expression<>(
        Optional.of(path), Optional.of(delimited(jsonata)), PathSyntax.TEMPLATE);
  }

  static String delimited(String jsonata) {
    return isDelimited(jsonata) ? jsonata : "{% " + jsonata + " %}";
  }

  static boolean isDelimited(String text) {
    return text.startsWith("{%") && text.endsWith("%}");
  }

  Optional<String> in(QueryLanguage language) {
    return language == QueryLanguage.JSONATA ? jsonata : path;
  }

  /** What is wrong with the JSONPath form; empty if nothing is. */
  Optional<String> problem() {
    return path.flatMap(syntax::problemOf);
  }
}
