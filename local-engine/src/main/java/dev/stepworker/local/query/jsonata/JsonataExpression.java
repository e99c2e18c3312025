package dev.stepworker.local.query.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A parsed expression; thread-safe. */
public final class JsonataExpression {
  private final String text;
  private final Jsonata jsonata;
  private final Duration maxTime;

  private JsonataExpression(String text, Jsonata jsonata, Duration maxTime) {
    this.text = text;
    this.jsonata = jsonata;
    this.maxTime = maxTime;
  }

  /**
   * Parses an expression.
   *
   * @param text without delimiters
   * @param maxTime how long an evaluation may take
   * @throws JsonataSyntaxException if it is not one
   */
  public static JsonataExpression parse(String text, ServiceFunctions functions, Duration maxTime) {
    try {
      Jsonata jsonata = Jsonata.jsonata(text);
      jsonata.setValidateInput(false);
      jsonata.setOutputConvertNulls(false);
      functions.register(jsonata);
      return new JsonataExpression(text, jsonata, maxTime);
    } catch (JException e) {
      throw new JsonataSyntaxException(JsonataMessage.of(e, text));
    } catch (StackOverflowError e) {
      throw new JsonataSyntaxException("Stack overflow error: the expression nests too deep");
    } catch (RuntimeException e) {
      throw new JsonataSyntaxException("Syntax error: " + e.getMessage());
    }
  }

  /**
   * Computes the value.
   *
   * @throws JsonataFailure if the evaluation fails, exceeds its bounds or gives nothing or a
   *     function
   */
  public @Nullable Object evaluate(JsonataBindings bindings) {
    Jsonata.Frame frame = jsonata.createFrame();
    bindings.values().forEach(frame::bind);
    EvaluationBounds bounds = EvaluationBounds.watch(frame, maxTime);
    Object value = evaluate(frame, bounds);
    if (value == null) {
      throw new JsonataFailure("returned nothing (undefined).");
    }
    return JsonataValues.out(value);
  }

  private @Nullable Object evaluate(Jsonata.Frame frame, EvaluationBounds bounds) {
    try {
      return jsonata.evaluate(null, frame);
    } catch (BoundExceeded e) {
      throw thrown(": " + e.getMessage());
    } catch (StackOverflowError e) {
      throw thrown(": " + BoundExceeded.depth().getMessage());
    } catch (JException e) {
      if (bounds.isAtTop()
          && e.getCurrent() instanceof Number number
          && "D1001".equals(e.getError())) {
        return JsonataValues.text(number);
      }
      throw thrown(". " + JsonataMessage.of(e, text));
    } catch (DateTimeParseException e) {
      throw thrown(". " + JsonataMessage.notATimestamp(e.getParsedString()));
    } catch (RuntimeException e) {
      throw new JsonataFailure("threw an internal error during evaluation.");
    }
  }

  private static JsonataFailure thrown(String ending) {
    return new JsonataFailure("threw an error during evaluation" + ending);
  }
}
