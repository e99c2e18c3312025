package dev.stepworker.model;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The intrinsic functions of JSONPath states, as values: {@code format("order-{}", path("$.id"))}.
 *
 * <p>Literals among the arguments are quoted and escaped. Meant to be imported statically.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html">
 *     Intrinsic functions</a>
 */
public final class Intrinsics {
  private Intrinsics() {}

  /** {@code States.Format}: puts the values where the template has <code>{}</code>. */
  public static Value<String> format(String template, Value<?>... values) {
    Stream<String> rest = Arrays.stream(values).map(Intrinsics::argument);
    return call("Format", Stream.concat(Stream.of(quoted(template)), rest));
  }

  /** {@code States.Array}: a list of the values; the way to a list that holds a path. */
  public static <T> Value<T> array(Value<?>... values) {
    return call("Array", values);
  }

  /** {@code States.ArrayPartition}: the list in lists of at most {@code size}. */
  public static <T> Value<T> arrayPartition(Value<?> list, Value<Integer> size) {
    return call("ArrayPartition", list, size);
  }

  /** {@code States.ArrayContains}. */
  public static Value<Boolean> arrayContains(Value<?> list, Value<?> element) {
    return call("ArrayContains", list, element);
  }

  /** {@code States.ArrayRange}: from the first to the last number, both included. */
  public static <T> Value<T> arrayRange(
      Value<Integer> first, Value<Integer> last, Value<Integer> step) {
    return call("ArrayRange", first, last, step);
  }

  /** {@code States.ArrayGetItem}: the element at an index from 0. */
  public static <T> Value<T> arrayGetItem(Value<?> list, Value<Integer> index) {
    return call("ArrayGetItem", list, index);
  }

  /** {@code States.ArrayLength}. */
  public static Value<Integer> arrayLength(Value<?> list) {
    return call("ArrayLength", list);
  }

  /** {@code States.ArrayUnique}: the list without repetitions, in no particular order. */
  public static <T> Value<T> arrayUnique(Value<?> list) {
    return call("ArrayUnique", list);
  }

  /** {@code States.Base64Encode}. */
  public static Value<String> base64Encode(Value<String> text) {
    return call("Base64Encode", text);
  }

  /** {@code States.Base64Decode}. */
  public static Value<String> base64Decode(Value<String> text) {
    return call("Base64Decode", text);
  }

  /**
   * {@code States.Hash}.
   *
   * @param algorithm MD5, SHA-1, SHA-256, SHA-384 or SHA-512
   */
  public static Value<String> hash(Value<?> data, Value<String> algorithm) {
    return call("Hash", data, algorithm);
  }

  /** {@code States.JsonMerge}, shallow: fields of the second object win. */
  public static <T> Value<T> jsonMerge(Value<?> first, Value<?> second) {
    return call("JsonMerge", first, second, Value.of(false));
  }

  /** {@code States.MathRandom}: a number from {@code first} to {@code last}. */
  public static Value<Integer> mathRandom(Value<Integer> first, Value<Integer> last) {
    return call("MathRandom", first, last);
  }

  /** {@code States.MathRandom} with a seed. */
  public static Value<Integer> mathRandom(
      Value<Integer> first, Value<Integer> last, Value<Integer> seed) {
    return call("MathRandom", first, last, seed);
  }

  /** {@code States.MathAdd}. */
  public static Value<Integer> mathAdd(Value<Integer> one, Value<Integer> other) {
    return call("MathAdd", one, other);
  }

  /** {@code States.StringSplit}: the parts between any of the delimiter's characters. */
  public static <T> Value<T> stringSplit(Value<String> text, Value<String> delimiter) {
    return call("StringSplit", text, delimiter);
  }

  /** {@code States.UUID}: a random version 4 UUID. */
  public static Value<String> uuid() {
    return call("UUID");
  }

  /** {@code States.StringToJson}. */
  public static <T> Value<T> stringToJson(Value<String> text) {
    return call("StringToJson", text);
  }

  /** {@code States.JsonToString}; takes a path, not a literal. */
  public static Value<String> jsonToString(Value<?> json) {
    return call("JsonToString", json);
  }

  private static <T> Value<T> call(String function, Value<?>... arguments) {
    return call(function, Arrays.stream(arguments).map(Intrinsics::argument));
  }

  private static <T> Value<T> call(String function, Stream<String> arguments) {
    return Value.path("States." + function + arguments.collect(Collectors.joining(", ", "(", ")")));
  }

  private static String argument(Value<?> value) {
    if (value instanceof Literal<?> literal) {
      return literal.value() instanceof String text
          ? quoted(text).replace("{", "\\{").replace("}", "\\}")
          : String.valueOf(literal.value());
    }
    if (value instanceof Expression<?> expression && expression.path().isPresent()) {
      return expression.path().get();
    }
    throw new InvalidDefinitionException(
        "", "An intrinsic function takes literals and JSONPath expressions only, not " + value);
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
