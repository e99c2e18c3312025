package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepworker.model.path.PathSyntax;
import java.util.function.Function;

/**
 * A literal, or an expression: a path goes into the field with {@code Path} behind its name.
 *
 * @param refusal what is wrong with a path, as {@link PathSyntax#problemOf}
 */
record ValueContent<T>(Value<T> value, Kind<T> kind, PathRule refusal) implements Content {

  static <T> ValueContent<T> of(Value<T> value, Kind<T> kind) {
    return new ValueContent<>(value, kind, PathSyntax.REFERENCE::problemOf);
  }

  /** Checks the path form of a value. */
  interface PathRule extends Function<String, java.util.Optional<String>> {}

  @Override
  public void render(ObjectNode state, String field, Rendering rendering) {
    boolean path = value instanceof Expression<?> && rendering.language() == QueryLanguage.JSONPATH;
    state.set(path ? field + "Path" : field, rendering.alone(value, kind.form()));
  }

  @Override
  public void check(Problems here, QueryLanguage language) {
    new LanguageCheck(language, here).visit("", value);
    if (value instanceof Expression<T> expression && language == QueryLanguage.JSONPATH) {
      expression.path().flatMap(refusal).ifPresent(text -> here.add("", text));
    } else {
      kind.check(value, here);
    }
  }
}
