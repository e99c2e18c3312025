package dev.stepworker.local.query;

import dev.stepworker.local.query.jsonata.JsonataBindings;
import dev.stepworker.local.query.jsonata.JsonataExpression;
import dev.stepworker.local.query.jsonata.JsonataFailure;
import dev.stepworker.local.query.jsonata.JsonataSyntaxException;
import dev.stepworker.local.query.jsonata.ServiceFunctions;
import dev.stepworker.local.query.value.JsonText;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The JSONata query language of one definition; keeps its expressions parsed for as long as it
 * lives.
 *
 * <p>Expressions must come from the definition, never from data. Values given are never changed;
 * values returned may share parts with them. An evaluation ends after 5 seconds, at 100 nested
 * steps or at a value of 7 MB. Thread-safe if clock and randomness are.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html">Transforming
 *     data with JSONata</a>
 */
public final class JsonataQueries {
  private static final Duration MAX_TIME = Duration.ofSeconds(5);

  private final ServiceFunctions functions;
  private final Duration maxTime;
  private final Map<String, JsonataExpression> expressions = new ConcurrentHashMap<>();

  /**
   * Takes what {@code $random}, {@code $uuid} and {@code $shuffle} draw from and what {@code $now}
   * tells.
   */
  public JsonataQueries(RandomGenerator random, InstantSource clock) {
    this(random, clock, MAX_TIME);
  }

  JsonataQueries(RandomGenerator random, InstantSource clock, Duration maxTime) {
    this.functions = new ServiceFunctions(random, clock);
    this.maxTime = maxTime;
  }

  /**
   * Tells whether a string of a definition is an expression: whether it stands within <code>{% %}
   * </code>.
   */
  public static boolean isExpression(String text) {
    return text.length() >= 4 && text.startsWith("{%") && text.endsWith("%}");
  }

  /**
   * Says what is wrong with how an expression is written, before anything is evaluated.
   *
   * @param expression within its delimiters, <code>{% ... %}</code>
   * @return JSONata's code and message, such as {@code S0207: Unexpected end of expression}; empty
   *     if nothing is wrong
   */
  public Optional<String> problemOf(String expression) {
    try {
      parsed(bare(expression));
      return Optional.empty();
    } catch (JsonataSyntaxException e) {
      return Optional.of(e.getMessage());
    }
  }

  /**
   * Evaluates one expression.
   *
   * @param expression within its delimiters, <code>{% ... %}</code>
   * @param location the field it stands in, such as {@code Output} or {@code Choices[0]/Condition}
   * @throws QueryFailure if the expression fails or returns nothing
   */
  public @Nullable Object evaluate(String expression, String location, JsonataScope scope) {
    return evaluate(expression, location, bindings(scope));
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
    JsonType actual = JsonType.of(value);
    if (actual != expected) {
      throw failure(
          location,
          expression,
          "returned an unexpected result type. Expected '" + expected + "', but was '" + actual
              + "' for value: " + JsonText.of(value));
    }
    return value;
  }

  /**
   * Fills any JSON value in which expressions stand, at any depth: {@code Arguments},
   * {@code Output}, {@code Assign} and the like.
   *
   * @param location the field the template stands in, such as {@code Output}
   * @throws QueryFailure if an expression in it fails; its location leads to the expression, as
   *     {@code Output/a/b[0]}
   */
  public @Nullable Object template(@Nullable Object template, String location, JsonataScope scope) {
    JsonataBindings bindings = bindings(scope);
    return new JsonataTemplate((expression, at) -> evaluate(expression, at, bindings))
        .fill(template, location);
  }

  private @Nullable Object evaluate(String expression, String location, JsonataBindings bindings) {
    try {
      return parsed(bare(expression)).evaluate(bindings);
    } catch (JsonataSyntaxException e) {
      throw failure(location, expression, "threw an error during evaluation. " + e.getMessage());
    } catch (JsonataFailure e) {
      throw failure(location, expression, e.getMessage());
    }
  }

  private JsonataExpression parsed(String text) {
    return expressions.computeIfAbsent(
        text, each -> JsonataExpression.parse(each, functions, maxTime));
  }

  private static JsonataBindings bindings(JsonataScope scope) {
    return JsonataBindings.of(scope.states(), scope.variables());
  }

  private static String bare(String expression) {
    if (!isExpression(expression)) {
      throw new IllegalArgumentException("Not within {% %}: " + expression);
    }
    return expression.substring(2, expression.length() - 2).strip();
  }

  private static QueryFailure failure(String location, String expression, String ending) {
    return QueryFailure.evaluation(
        location,
        "The JSONata expression '" + bare(expression) + "' specified for the field '" + location
            + "' " + ending);
  }
}
