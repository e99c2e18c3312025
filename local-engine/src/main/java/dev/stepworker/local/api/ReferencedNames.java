package dev.stepworker.local.api;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the names behind {@code $} in the expressions of a state's field. */
final class ReferencedNames {
  private static final Pattern TOKEN = Pattern.compile(
      "\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])*+'|`[^`]*+`|/\\*.*?\\*/"
          + "|\\$\\$|\\$([\\p{L}_][\\p{L}\\p{N}_]*+)",
      Pattern.DOTALL);
  private static final Set<String> TEMPLATES =
      Set.of("Parameters", "ResultSelector", "ItemSelector", "BatchInput", "Assign");
  private static final Set<String> LITERALS = Set.of("Result", "ResultPath");

  private final boolean isJsonata;
  private final Set<String> names = new LinkedHashSet<>();

  ReferencedNames(boolean isJsonata) {
    this.isJsonata = isJsonata;
  }

  /** The names in this field, in the order in which they appear first. */
  Set<String> in(String field, @Nullable Object value) {
    if (isJsonata) {
      addExpressions(value);
    } else {
      addPaths(field, value, TEMPLATES.contains(field));
    }
    return names;
  }

  private void addExpressions(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(this::addExpressions);
    } else if (value instanceof List<?> list) {
      list.forEach(this::addExpressions);
    } else if (value instanceof String text && text.startsWith("{%") && text.endsWith("%}")) {
      scan(text);
    }
  }

  private void addPaths(String field, @Nullable Object value, boolean isTemplate) {
    if (LITERALS.contains(field) && !isTemplate) {
      return;
    }
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, member) -> addPaths(
          String.valueOf(key), member, isTemplate || TEMPLATES.contains(String.valueOf(key))));
    } else if (value instanceof List<?> list) {
      list.forEach(member -> addPaths(field, member, isTemplate));
    } else if (value instanceof String text && isPath(field, isTemplate)) {
      scan(text);
    }
  }

  private static boolean isPath(String field, boolean isTemplate) {
    return field.endsWith(".$")
        || (!isTemplate && (field.endsWith("Path") || field.equals("Variable")));
  }

  private void scan(String expression) {
    Matcher token = TOKEN.matcher(expression);
    while (token.find()) {
      if (token.group(1) != null) {
        names.add(token.group(1));
      }
    }
  }
}
