package dev.stepworker.payloads.s3;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a payload is and what it must be: {@code s3://BUCKET/KEY#bytes=N&sha256=HEX}. Immutable.
 */
record S3Reference(String bucket, String key, int bytes, String sha256) {
  private static final Pattern FORM = Pattern.compile(
      "s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])/([^#]{1,900})#bytes=([0-9]{1,9})&sha256=([0-9a-f]{64})");

  /**
   * Refers to a payload that is to be kept.
   *
   * @param folder of the key
   */
  static S3Reference to(String bucket, String folder, byte[] json) {
    String hash = HexFormat.of().formatHex(sha256(json));
    return new S3Reference(bucket, folder + "/" + hash + ".json", json.length, hash);
  }

  /** Reads a reference; the exception does not repeat it. */
  static S3Reference parse(String reference) {
    Matcher parts = FORM.matcher(reference);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Reference was not made by an S3 payload store");
    }
    return new S3Reference(
        parts.group(1), parts.group(2), Integer.parseInt(parts.group(3)), parts.group(4));
  }

  String base64Sha256() {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
  }

  /** Refuses what is not the payload that was kept. */
  void check(byte[] json) {
    if (json.length != bytes || !HexFormat.of().formatHex(sha256(json)).equals(sha256)) {
      throw new IllegalArgumentException(
          "Payload is not the one that was stored; its size or checksum differs");
    }
  }

  @Override
  public String toString() {
    return "s3://" + bucket + "/" + key + "#bytes=" + bytes + "&sha256=" + sha256;
  }

  private static byte[] sha256(byte[] json) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(json);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime has no SHA-256", e);
    }
  }
}
