package dev.stepworker.local.query.intrinsic;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The 18 intrinsic functions by name. Thread-safe if its source of randomness is.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/intrinsic-functions.html">Intrinsic
 *     functions</a>
 */
public final class IntrinsicFunctions {
  private final Map<String, IntrinsicFunction> byName;

  /** Takes the source for {@code States.MathRandom} without a seed and {@code States.UUID}. */
  public IntrinsicFunctions(RandomGenerator random) {
    MathFunctions math = new MathFunctions(random);
    byName = Stream.of(
            function("Array", 0, Integer.MAX_VALUE, Arguments::all),
            function("ArrayPartition", 2, 2, ArrayFunctions::partition),
            function("ArrayContains", 2, 2, ArrayFunctions::contains),
            function("ArrayRange", 3, 3, ArrayFunctions::range),
            function("ArrayGetItem", 2, 2, ArrayFunctions::getItem),
            function("ArrayLength", 1, 1, ArrayFunctions::length),
            function("ArrayUnique", 1, 1, ArrayFunctions::unique),
            function("Base64Encode", 1, 1, EncodingFunctions::base64Encode),
            function("Base64Decode", 1, 1, EncodingFunctions::base64Decode),
            function("Hash", 2, 2, EncodingFunctions::hash),
            function("JsonMerge", 3, 3, JsonFunctions::merge),
            function("StringToJson", 1, 1, JsonFunctions::parse),
            function("JsonToString", 1, 1, JsonFunctions::write),
            function("MathAdd", 2, 2, math::add),
            function("MathRandom", 2, 3, math::random),
            function("UUID", 0, 0, math::uuid),
            function("StringSplit", 2, 2, TextFunctions::split),
            function("Format", 1, Integer.MAX_VALUE, TextFunctions::format))
        .collect(toUnmodifiableMap(IntrinsicFunction::name, identity()));
  }

  Optional<IntrinsicFunction> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  private static IntrinsicFunction function(
      String name, int min, int max, IntrinsicFunction.Body body) {
    return new IntrinsicFunction("States." + name, min, max, body);
  }
}
