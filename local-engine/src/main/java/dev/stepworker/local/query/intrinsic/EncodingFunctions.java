package dev.stepworker.local.query.intrinsic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/** Base64 and digests, of at most 10,000 characters. */
final class EncodingFunctions {
  private static final int MAX_LENGTH = 10_000;
  private static final Set<String> ALGORITHMS =
      Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

  private EncodingFunctions() {}

  static String base64Encode(Arguments arguments) {
    byte[] data = arguments.text(0, MAX_LENGTH).getBytes(UTF_8);
    return Base64.getEncoder().encodeToString(data);
  }

  /** Ignores what is not Base64 and ends at the first padding, as the service does. */
  static String base64Decode(Arguments arguments) {
    String text = arguments.text(0, MAX_LENGTH);
    int padding = text.indexOf('=');
    String body = (padding < 0 ? text : text.substring(0, padding))
        .replace('-', '+')
        .replace('_', '/')
        .replaceAll("[^A-Za-z0-9+/]", "");
    String whole = body.length() % 4 == 1 ? body.substring(0, body.length() - 1) : body;
    return new String(Base64.getDecoder().decode(whole), UTF_8);
  }

  /** Data that is not text is digested as Java shows it. */
  static String hash(Arguments arguments) {
    String data = arguments.display(0, MAX_LENGTH);
    String algorithm = arguments.text(1);
    if (!ALGORITHMS.contains(algorithm)) {
      throw arguments.invalid();
    }
    return hash(data, algorithm);
  }

  private static String hash(String data, String algorithm) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance(algorithm).digest(data.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JVM lacks the digest " + algorithm, e);
    }
  }
}
