package dev.stepworker.local.query;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSONata query language of one definition; keeps its expressions parsed.
 *
 * <p>Values given are never changed; values returned may share parts with them. Thread-safe.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html">Transforming
 *     data with JSONata</a>
 */
public final class JsonataQueries {

  /**
   * Evaluates one expression.
   *
   * @param expression within its delimiters, <code>{% ... %}</code>
   * @param location the field it stands in, such as {@code Output} or {@code Arguments/MessageBody}
   * @throws QueryFailure if the expression fails or returns nothing
   */
  public @Nullable Object evaluate(String expression, String location, JsonataScope scope) {
    String bare = expression.substring(2, expression.length() - 2).strip();
    try {
      Jsonata jsonata = Jsonata.jsonata(bare);
      jsonata.assign("states", scope.states());
      scope.variables().forEach(jsonata::assign);
      return jsonata.evaluate(null);
    } catch (JException e) {
      throw QueryFailure.evaluation(location, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Evaluates one expression whose value must be of one type, as {@code Items} or
   * {@code Condition}.
   *
   * @param expression within its delimiters, <code>{% ... %}</code>
   * @param location the field it stands in
   * @throws QueryFailure if the expression fails, returns nothing or a value of another type
   */
  public @Nullable Object evaluate(
      String expression, String location, JsonType expected, JsonataScope scope) {
    Object value = evaluate(expression, location, scope);
    if (JsonType.of(value) != expected) {
      throw QueryFailure.evaluation(location, "Expected '" + expected + "'");
    }
    return value;
  }

  /**
   * Fills any JSON value in which expressions stand, at any depth: {@code Arguments},
   * {@code Output}, {@code Assign} and the like.
   *
   * @param location the field the template stands in, such as {@code Output}
   * @throws QueryFailure if an expression in it fails; its location leads to the expression, as
   *     {@code Output/a/b}
   */
  public @Nullable Object template(@Nullable Object template, String location, JsonataScope scope) {
    if (template instanceof String text && text.startsWith("{%") && text.endsWith("%}")) {
      return evaluate(text, location, scope);
    }
    if (template instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> filled = new LinkedHashMap<>();
      map.forEach(
          (key, value) -> filled.put((String) key, template(value, location + "/" + key, scope)));
      return filled;
    }
    if (template instanceof List<?> list) {
      List<@Nullable Object> filled = new ArrayList<>();
      list.forEach(value -> filled.add(template(value, location, scope)));
      return filled;
    }
    return template;
  }
}
