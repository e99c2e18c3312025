package dev.stepworker.local.tasks;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32C;

/**
 * Makes task tokens and tells its own from those of other engines and from no tokens at all,
 * without remembering any.
 *
 * <p>Confined to the event loop.
 */
public final class TokenMint {
  private static final String PREFIX = "AQCEAAAAKgAAAAMAAAAA";
  private static final int SERIAL_AT = Long.BYTES;
  private static final int CHECKSUM_AT = 2 * Long.BYTES;
  private static final int SIZE = 3 * Long.BYTES;

  private final long engine;
  private long serial;

  /**
   * Starts to make tokens.
   *
   * @param engine tells the tokens of one engine from another's; best a random number
   */
  public TokenMint(long engine) {
    this.engine = engine;
  }

  String next() {
    ByteBuffer bytes = ByteBuffer.allocate(SIZE).putLong(engine).putLong(scrambled(serial++));
    bytes.putLong(checksum(bytes.array()));
    return PREFIX + Base64.getEncoder().encodeToString(bytes.array());
  }

  Origin originOf(String token) {
    if (!token.startsWith(PREFIX)) {
      return Origin.NONE;
    }
    byte[] bytes = decode(token.substring(PREFIX.length()));
    if (bytes.length != SIZE || ByteBuffer.wrap(bytes).getLong(CHECKSUM_AT) != checksum(bytes)) {
      return Origin.NONE;
    }
    return ByteBuffer.wrap(bytes).getLong() == engine ? Origin.OURS : Origin.OTHER_ENGINE;
  }

  /** Spreads the serial over all bits, so that tokens are told apart at a glance. */
  private long scrambled(long number) {
    long mixed = (number + engine) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 32);
  }

  private static long checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, SERIAL_AT + Long.BYTES);
    return crc.getValue() * 0x9E3779B97F4A7C15L;
  }

  private static byte[] decode(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  enum Origin {
    OURS,
    OTHER_ENGINE,
    NONE
  }
}
