package dev.stepworker.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The secret that answers one task: whoever holds it may complete the task. It prints as a short
 * hash everywhere; {@link #value()} is the only way to the token itself.
 *
 * <p>Immutable and thread-safe; deliberately not serializable.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html#connect-wait-token">
 *     Wait for a callback with a task token</a>
 */
public final class TaskToken {
  private static final int MAX_LENGTH = 2048;
  private static final int HASH_BYTES = 6;

  private final String value;

  private TaskToken(String value) {
    this.value = value;
  }

  /**
   * Wraps a token as the service gave it.
   *
   * @param value 1 to 2,048 characters
   * @throws IllegalArgumentException if the length is out of range; the message does not repeat it
   */
  public static TaskToken of(String value) {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "Task token has " + value.length() + " characters; must have 1 to " + MAX_LENGTH);
    }
    return new TaskToken(value);
  }

  /** The token itself. Hand it to the service or to who completes the task; never log it. */
  public String value() {
    return value;
  }

  /** The first twelve hex digits of the token's SHA-256: safe to log, and stable. */
  public String hash() {
    byte[] digest = sha256().digest(bytes());
    return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TaskToken that && MessageDigest.isEqual(bytes(), that.bytes());
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "TaskToken[" + hash() + "]";
  }

  private byte[] bytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime has no SHA-256", e);
    }
  }
}
