package dev.stepworker.local.query.jsonata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** {@code $random}, {@code $uuid} and {@code $shuffle}. */
final class RandomJsonataFunctions {
  private static final long VERSION_4 = 0x4000L;
  private static final long IETF_VARIANT = 0x8000000000000000L;

  private final RandomGenerator random;

  RandomJsonataFunctions(RandomGenerator random) {
    this.random = random;
  }

  /** From 0 on, below 1; the same for the same seed. */
  Double random(FunctionArguments arguments) {
    return arguments.has(0) ? new Random(arguments.truncated(0)).nextDouble() : random.nextDouble();
  }

  String uuid(FunctionArguments arguments) {
    long high = (random.nextLong() & ~0xF000L) | VERSION_4;
    long low = (random.nextLong() & ~0xC000000000000000L) | IETF_VARIANT;
    return new UUID(high, low).toString();
  }

  @Nullable Object shuffle(FunctionArguments arguments) {
    if (!(arguments.get(0) instanceof List<?> list)) {
      return null;
    }
    List<Object> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, new Random(random.nextLong()));
    return shuffled;
  }
}
