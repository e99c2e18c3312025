package dev.stepworker.local.query;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSONPath query language of one definition; keeps its expressions parsed.
 *
 * <p>Values given are never changed; values returned may share parts with them. Thread-safe.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-input-output-filtering.html">Processing
 *     input and output</a>
 */
public final class JsonPathQueries {
  private static final Configuration PLAIN = Configuration.builder()
      .jsonProvider(new JacksonJsonProvider())
      .options(Option.SUPPRESS_EXCEPTIONS)
      .build();

  /**
   * Reads a path, as {@code InputPath}, {@code OutputPath}, {@code ItemsPath}, {@code SecondsPath}
   * and the like do.
   *
   * @param path starts with {@code $}, {@code $$} or a variable's name as {@code $name}; or an
   *     intrinsic function's call
   * @throws QueryFailure if the path is wrong, or definite and without a match
   */
  public @Nullable Object read(String path, Scope scope) {
    try {
      if (path.startsWith("$$")) {
        return JsonPath.compile(path.substring(1)).read(scope.context(), PLAIN);
      }
      if (path.equals("$")) {
        return scope.input();
      }
      if (path.startsWith("$.") || path.startsWith("$[")) {
        return JsonPath.compile(path).read(scope.input(), PLAIN);
      }
      return JsonPath.compile("$." + path.substring(1)).read(scope.variables(), PLAIN);
    } catch (JsonPathException e) {
      throw QueryFailure.runtime("Invalid path '" + path + "' : " + e.getMessage());
    }
  }

  /**
   * Fills a payload template: {@code Parameters}, {@code ResultSelector}, {@code ItemSelector},
   * {@code Assign} and the like. A field whose name ends with {@code .$} is computed and loses the
   * ending.
   *
   * @throws QueryFailure if an expression in it fails
   */
  public @Nullable Object template(@Nullable Object template, Scope scope) {
    if (template instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> filled = new LinkedHashMap<>();
      map.forEach((key, value) -> {
        String name = (String) key;
        if (name.endsWith(".$") && value instanceof String path) {
          filled.put(name.substring(0, name.length() - 2), read(path, scope));
        } else {
          filled.put(name, template(value, scope));
        }
      });
      return filled;
    }
    if (template instanceof List<?> list) {
      List<@Nullable Object> filled = new ArrayList<>();
      list.forEach(value -> filled.add(template(value, scope)));
      return filled;
    }
    return template;
  }

  /**
   * Puts a value into a copy of a document, as {@code ResultPath} does; missing parents are
   * created.
   *
   * @param referencePath a path that names exactly one place, {@code $} for the whole
   * @throws QueryFailure if the path cannot be applied to the document
   */
  public @Nullable Object write(
      String referencePath, @Nullable Object document, @Nullable Object value) {
    if (referencePath.equals("$")) {
      return value;
    }
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    if (document instanceof Map<?, ?> map) {
      map.forEach((key, member) -> copy.put((String) key, member));
    }
    copy.put(referencePath.substring(2), value);
    return copy;
  }

  /**
   * Tells whether a rule of a {@code Choice} state applies.
   *
   * @param choiceRule a comparison, {@code And}, {@code Or} or {@code Not}, as parsed from the
   *     definition
   * @throws QueryFailure if a path of the rule has no match
   */
  public boolean matches(Map<String, @Nullable Object> choiceRule, Scope scope) {
    Object variable = read(String.valueOf(choiceRule.get("Variable")), scope);
    return choiceRule.containsValue(variable);
  }
}
