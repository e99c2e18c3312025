package dev.stepworker.model.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.model.Intrinsics;
import dev.stepworker.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Reads intrinsic functions, {@code {"$fn": ..., "args": [...]}}, by their builders. */
final class GivenIntrinsics {
  private GivenIntrinsics() {}

  static <T> Value<T> read(JsonNode json) {
    List<Value<?>> arguments = new ArrayList<>();
    json.path("args").forEach(argument -> arguments.add(argument(argument)));
    return typed(call(json, json.path("$fn").asText(), arguments));
  }

  private static Value<?> call(JsonNode json, String function, List<Value<?>> a) {
    return switch (function) {
      case "States.Format" ->
        Intrinsics.format(
            json.path("args").path(0).asText(), a.subList(1, a.size()).toArray(Value<?>[]::new));
      case "States.Array" -> Intrinsics.array(a.toArray(Value<?>[]::new));
      case "States.ArrayPartition" -> Intrinsics.arrayPartition(a.get(0), typed(a.get(1)));
      case "States.ArrayContains" -> Intrinsics.arrayContains(a.get(0), a.get(1));
      case "States.ArrayRange" ->
        Intrinsics.arrayRange(typed(a.get(0)), typed(a.get(1)), typed(a.get(2)));
      case "States.ArrayGetItem" -> Intrinsics.arrayGetItem(a.get(0), typed(a.get(1)));
      case "States.ArrayLength" -> Intrinsics.arrayLength(a.get(0));
      case "States.ArrayUnique" -> Intrinsics.arrayUnique(a.get(0));
      case "States.Base64Encode" -> Intrinsics.base64Encode(typed(a.get(0)));
      case "States.Base64Decode" -> Intrinsics.base64Decode(typed(a.get(0)));
      case "States.Hash" -> Intrinsics.hash(a.get(0), typed(a.get(1)));
      case "States.JsonMerge" -> Intrinsics.jsonMerge(a.get(0), a.get(1));
      case "States.MathRandom" -> random(a);
      case "States.MathAdd" -> Intrinsics.mathAdd(typed(a.get(0)), typed(a.get(1)));
      case "States.StringSplit" -> Intrinsics.stringSplit(typed(a.get(0)), typed(a.get(1)));
      case "States.UUID" -> Intrinsics.uuid();
      case "States.StringToJson" -> Intrinsics.stringToJson(typed(a.get(0)));
      case "States.JsonToString" -> Intrinsics.jsonToString(a.get(0));
      default -> throw new NotExpressibleException("There is no builder for " + function);
    };
  }

  private static Value<?> random(List<Value<?>> a) {
    return a.size() == 2
        ? Intrinsics.mathRandom(typed(a.get(0)), typed(a.get(1)))
        : Intrinsics.mathRandom(typed(a.get(0)), typed(a.get(1)), typed(a.get(2)));
  }

  private static Value<?> argument(JsonNode json) {
    return GivenValues.of(json, GivenIntrinsics::literal);
  }

  private static Object literal(JsonNode json) {
    if (json.isTextual()) {
      return json.textValue();
    }
    return json.isBoolean() ? json.booleanValue() : json.isNull() ? json : json.numberValue();
  }

  // The case files are trusted: an argument of another type shows in the rendering.
  @SuppressWarnings("unchecked")
  private static <T> Value<T> typed(Value<?> value) {
    return (Value<T>) value;
  }
}
