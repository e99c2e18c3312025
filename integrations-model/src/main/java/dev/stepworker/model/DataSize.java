package dev.stepworker.model;

/**
 * An amount of memory or storage; {@code java.time} has none of the kind.
 *
 * @param bytes 0 or more
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-inputpath-params.html">Parameters
 *     of a task</a>
 */
public record DataSize(long bytes) {
  /** The units in which services count. */
  public enum Unit {
    BYTES("bytes", 1),
    MEBIBYTES("MiB", 1L << 20),
    GIBIBYTES("GiB", 1L << 30);

    private final String symbol;
    private final long bytes;

    Unit(String symbol, long bytes) {
      this.symbol = symbol;
      this.bytes = bytes;
    }

    String symbol() {
      return symbol;
    }
  }

  public static DataSize ofMebibytes(long mebibytes) {
    return new DataSize(Math.multiplyExact(mebibytes, Unit.MEBIBYTES.bytes));
  }

  public static DataSize ofGibibytes(long gibibytes) {
    return new DataSize(Math.multiplyExact(gibibytes, Unit.GIBIBYTES.bytes));
  }

  @Override
  public String toString() {
    return bytes + " bytes";
  }

  boolean isWhole(Unit unit) {
    return bytes % unit.bytes == 0;
  }

  long in(Unit unit) {
    return bytes / unit.bytes;
  }
}
