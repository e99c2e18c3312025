package dev.stepworker.model.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.model.DataSize;
import dev.stepworker.model.Value;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads literals and expressions. */
final class GivenValues {
  private GivenValues() {}

  /** A text, which may stand in the form of a task input. */
  static Value<String> text(JsonNode json) {
    return of(bare(json), JsonNode::textValue);
  }

  /** What a task input holds that is given as a text. */
  static JsonNode bare(JsonNode json) {
    return json.has("$text") ? json.path("$text") : json;
  }

  static Value<Integer> integer(JsonNode json) {
    return of(json, JsonNode::intValue);
  }

  /** The elements of a list, none of which may be an expression. */
  static List<String> literalTexts(JsonNode json) {
    List<String> texts = new ArrayList<>();
    json.forEach(element -> {
      if (expression(element).isPresent()) {
        throw new NotExpressibleException("A list in a map takes literals, or is one expression");
      }
      texts.add(element.textValue());
    });
    return texts;
  }

  /** An expression, or a literal read by {@code literal}. */
  static <T> Value<T> of(JsonNode json, Function<JsonNode, T> literal) {
    return GivenValues.<T>expression(json).orElseGet(() -> Value.of(literal.apply(json)));
  }

  /** An expression in any of its forms; empty for a literal. */
  static <T> Optional<Value<T>> expression(JsonNode json) {
    if (json.has("$concat")) {
      throw new NotExpressibleException("No member takes a text put together from pieces");
    }
    if (json.has("$path")) {
      return Optional.of(Value.path(json.path("$path").asText()));
    }
    if (json.has("$variable")) {
      return Optional.of(Value.ofVariable(json.path("$variable").asText()));
    }
    if (json.has("$fn")) {
      return Optional.of(GivenIntrinsics.read(json));
    }
    return isJsonata(json) ? Optional.of(Value.jsonata(json.textValue())) : Optional.empty();
  }

  /** A duration, whose path has to give it in {@code unit}. */
  static Value<Duration> duration(JsonNode json, ChronoUnit unit) {
    if (json.has("$seconds")) {
      return amount(json.path("$seconds"), unit == ChronoUnit.SECONDS, n -> Duration.ofSeconds(n));
    }
    if (json.has("$minutes")) {
      return amount(json.path("$minutes"), unit == ChronoUnit.MINUTES, n -> Duration.ofMinutes(n));
    }
    return of(json, literal -> Duration.of(literal.longValue(), unit));
  }

  /** A size, whose path has to give it in {@code unit}. */
  static Value<DataSize> size(JsonNode json, DataSize.Unit unit) {
    if (json.has("$gib")) {
      return amount(json.path("$gib"), unit == DataSize.Unit.GIBIBYTES, DataSize::ofGibibytes);
    }
    return amount(json.path("$mib"), unit == DataSize.Unit.MEBIBYTES, DataSize::ofMebibytes);
  }

  private static <T> Value<T> amount(
      JsonNode json, boolean unitOfField, Function<Long, T> literal) {
    Optional<Value<T>> expression = expression(json);
    if (expression.isPresent() && !unitOfField) {
      throw new NotExpressibleException("A path gives its number in the unit of the field only");
    }
    return expression.orElseGet(() -> Value.of(literal.apply(json.longValue())));
  }

  private static boolean isJsonata(JsonNode json) {
    return json.isTextual()
        && json.textValue().startsWith("{%")
        && json.textValue().endsWith("%}");
  }
}
