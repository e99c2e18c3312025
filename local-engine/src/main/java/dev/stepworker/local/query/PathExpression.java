package dev.stepworker.local.query;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A parsed path; immutable. */
final class PathExpression {
  private static final Configuration DEFINITE = Configuration.builder()
      .jsonProvider(new JacksonJsonProvider())
      .mappingProvider(new JacksonMappingProvider())
      .build();
  private static final Configuration INDEFINITE = DEFINITE.addOptions(Option.SUPPRESS_EXCEPTIONS);
  private static final Pattern LAST_INDEX = Pattern.compile("(.*)\\[\\s*-?[0-9]+\\s*]");

  private final String text;
  private final String root;
  private final @Nullable JsonPath steps;
  private final @Nullable JsonPath array;

  private PathExpression(String text, String root) {
    this.text = text;
    this.root = root;
    String rest = text.substring(root.length());
    Matcher lastIndex = LAST_INDEX.matcher(rest);
    this.steps = rest.isEmpty() ? null : JsonPath.compile("$" + rest);
    this.array = lastIndex.matches() ? JsonPath.compile("$" + lastIndex.group(1)) : null;
  }

  /** @throws QueryFailure if the path is not well written */
  static PathExpression parse(String text) {
    String problem = PathSyntax.problem(text);
    if (problem != null) {
      throw invalid(text, problem);
    }
    try {
      return new PathExpression(text, String.valueOf(PathSyntax.root(text)));
    } catch (InvalidPathException | IllegalArgumentException e) {
      throw invalid(text, String.valueOf(e.getMessage()));
    }
  }

  String text() {
    return text;
  }

  boolean isContext() {
    return root.equals("$$");
  }

  /**
   * The path as if its root were the whole document, as the service names context paths in
   * functions' arguments.
   */
  String textFromRoot() {
    return isContext() ? text.substring(1) : text;
  }

  /** What the path is read from: for {@code $name}, all variables. */
  @Nullable Object document(Scope scope) {
    if (root.equals("$")) {
      return scope.input();
    }
    return isContext() ? scope.context() : scope.variables();
  }

  Found find(Scope scope) {
    Object from = document(scope);
    if (from == scope.variables() && !root.equals("$") && !isContext()) {
      String name = root.substring(1);
      if (!scope.variables().containsKey(name)) {
        return Found.missing("Variable '" + name + "' is not assigned");
      }
      from = scope.variables().get(name);
    }
    return steps == null ? Found.present(from) : find(steps, from);
  }

  private Found find(JsonPath steps, @Nullable Object from) {
    if (from == null) {
      return steps.isDefinite()
          ? Found.missing("No results for path: " + steps.getPath())
          : Found.present(List.of());
    }
    try {
      Object value = steps.read(from, steps.isDefinite() ? DEFINITE : INDEFINITE);
      return Found.present(
          value instanceof Collection<?> many && !(value instanceof ArrayList)
              ? listOf(many)
              : value);
    } catch (JsonPathException e) {
      return missing(from, reason(e));
    }
  }

  private Found missing(Object from, String reason) {
    boolean arrayIsThere = array != null && array.read(from, INDEFINITE) instanceof List;
    return arrayIsThere ? Found.noSuchElement(reason) : Found.missing(reason);
  }

  private static List<@Nullable Object> listOf(Collection<?> many) {
    return new ArrayList<>(many);
  }

  /** The library's own words without the part that names its classes. */
  private static String reason(JsonPathException e) {
    String message = String.valueOf(e.getMessage());
    int internals = message.indexOf(". This is not a json object according to");
    return internals < 0 ? message : message.substring(0, internals);
  }

  private static QueryFailure invalid(String text, String problem) {
    return QueryFailure.runtime("Invalid path '" + text + "' : " + problem);
  }
}
