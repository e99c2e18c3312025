package dev.stepworker.local.query.intrinsic;

import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Adds, and draws random numbers and identifiers. */
final class MathFunctions {
  private static final long VERSION_4 = 0x4000L;
  private static final long IETF_VARIANT = 0x8000000000000000L;

  private final RandomGenerator random;

  MathFunctions(RandomGenerator random) {
    this.random = random;
  }

  /** Both operands are rounded before they are added; both and the sum must be 32-bit integers. */
  Integer add(Arguments arguments) {
    return arguments.toInt((long) arguments.rounded(0) + arguments.rounded(1));
  }

  /** From the first bound on, below the second; fractions of the bounds are cut off. */
  Integer random(Arguments arguments) {
    int origin = arguments.truncated(0);
    int bound = arguments.truncated(1);
    RandomGenerator source = arguments.size() == 3 ? new Random(arguments.truncated(2)) : random;
    if (origin >= bound) {
      throw arguments.invalid();
    }
    return source.nextInt(origin, bound);
  }

  String uuid(Arguments arguments) {
    long high = (random.nextLong() & ~0xF000L) | VERSION_4;
    long low = (random.nextLong() & ~0xC000000000000000L) | IETF_VARIANT;
    return new UUID(high, low).toString();
  }
}
