package dev.stepworker.local.interpreter;

import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes up names of the UUID kind; the same ones for the same seed. */
public final class RandomNames {
  private static final int HUNDRED = 100;
  private static final long VERSION_MASK = 0xFFFFFFFFFFFF0FFFL;
  private static final long VERSION = 0x4000L;
  private static final long VARIANT_MASK = 0x3FFFFFFFFFFFFFFFL;
  private static final long VARIANT = 0x8000000000000000L;

  private final RandomGenerator random;

  public RandomNames(RandomGenerator random) {
    this.random = random;
  }

  /** One of a hundred, 0 to 99. */
  public int percent() {
    return random.nextInt(HUNDRED);
  }

  /** A name that was not there before. */
  public String next() {
    long high = (random.nextLong() & VERSION_MASK) | VERSION;
    long low = (random.nextLong() & VARIANT_MASK) | VARIANT;
    return new UUID(high, low).toString();
  }
}
