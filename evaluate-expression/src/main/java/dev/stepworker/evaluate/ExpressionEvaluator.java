package dev.stepworker.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates JavaScript expressions with paths in them. Thread-safe; no evaluation sees anything of
 * another.
 *
 * <p>The value is that of the last statement; a promise is waited for. As {@code JSON.stringify}
 * does, undefined and functions become null, dates become text, and numbers that JSON cannot say
 * become null.
 */
public final class ExpressionEvaluator {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final EvaluationLimits limits;
  private final Sandbox sandbox;

  /** Bounds every evaluation by the same limits. */
  public ExpressionEvaluator(EvaluationLimits limits) {
    this.limits = limits;
    this.sandbox = new Sandbox(limits);
  }

  /**
   * Evaluates one expression.
   *
   * @param expression JavaScript; wherever one of the paths stands in it, its value is put
   * @param values what each path, such as {@code $.order.total} or {@code $['odd name']}, stands
   *     for: JSON values in plain Java
   * @return the value as plain Java: {@code Map}, {@code List}, {@code String}, {@code Number},
   *     {@code Boolean} or null
   * @throws dev.stepworker.api.TaskFailure named as {@link EvaluationError} says, if there is no
   *     value
   * @throws InterruptedException if the thread is interrupted; the evaluation ends
   */
  public @Nullable Object evaluate(
      String expression, Map<String, ? extends @Nullable Object> values)
      throws InterruptedException {
    String source = new PathReferences(values, limits.maxSourceChars()).replacedIn(expression);
    return parsed(sandbox.run(source));
  }

  private static @Nullable Object parsed(String json) {
    try {
      return MAPPER.readValue(json, Object.class);
    } catch (JsonProcessingException e) {
      throw EvaluationError.SANDBOX_FAILURE.failure("The sandbox returned no JSON");
    }
  }
}
