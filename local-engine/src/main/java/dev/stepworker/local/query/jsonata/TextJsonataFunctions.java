package dev.stepworker.local.query.jsonata;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Utils;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.stepworker.local.query.value.JsonText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code $parse}, {@code $hash}, {@code $pad} and {@code $parseInteger}. */
final class TextJsonataFunctions {
  private static final Set<String> ALGORITHMS =
      Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

  private TextJsonataFunctions() {}

  static @Nullable Object parse(FunctionArguments arguments) {
    String text = arguments.text(0);
    if (text == null) {
      return null;
    }
    try {
      return JsonataValues.in(JsonText.parseStrictly(text));
    } catch (JsonProcessingException | ArithmeticException e) {
      throw new JException("D3137", -1, "Invalid JSON");
    }
  }

  static @Nullable Object hash(FunctionArguments arguments) {
    String data = arguments.text(0);
    String algorithm = arguments.text(1);
    if (data == null || algorithm == null) {
      return null;
    }
    if (!ALGORITHMS.contains(algorithm)) {
      throw new JException(
          "D3137", -1, "Hash algorithm must be one of MD5, SHA-1, SHA-256, SHA-384, SHA-512");
    }
    return digest(data, algorithm);
  }

  private static String digest(String data, String algorithm) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance(algorithm).digest(data.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JVM lacks the digest " + algorithm, e);
    }
  }

  /** Fills up to the width in characters, on the left if the width is negative. */
  static @Nullable Object pad(FunctionArguments arguments) {
    String text = arguments.text(0);
    if (text == null) {
      return null;
    }
    long width = arguments.truncated(1);
    EvaluationBounds.checkLength(Math.abs(width));
    String filling =
        filling(arguments.text(2), Math.abs(width) - text.codePointCount(0, text.length()));
    return width < 0 ? filling + text : text + filling;
  }

  private static String filling(@Nullable String given, long length) {
    if (length <= 0) {
      return "";
    }
    int[] characters =
        (given == null || given.isEmpty() ? " " : given).codePoints().toArray();
    StringBuilder filling = new StringBuilder();
    for (int i = 0; i < length; i++) {
      filling.appendCodePoint(characters[i % characters.length]);
    }
    return filling.toString();
  }

  /** Not a number, rather than undefined, for text that is not an integer of that picture. */
  static @Nullable Object parseInteger(FunctionArguments arguments) {
    String text = arguments.text(0);
    if (text == null) {
      return null;
    }
    try {
      Number integer = Functions.parseInteger(text, arguments.text(1));
      return integer == null ? Double.NaN : Utils.convertNumber(integer);
    } catch (ParseException e) {
      return Double.NaN;
    }
  }
}
