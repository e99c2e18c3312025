package dev.stepworker.local.query.jsonata;

import com.dashjoin.jsonata.JException;
import dev.stepworker.local.query.value.JsonText;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words errors as JSONata's reference implementation and the service do: code, colon, message.
 *
 * <p>The library's own catalogue says "Object" where the reference says "function", quotes every
 * value and lacks the third value of two messages.
 */
final class JsonataMessage {
  private static final String FIRST = "\u0001";
  private static final String SECOND = "\u0002";
  private static final Pattern CODE = Pattern.compile("[A-Z][0-9]{4}");
  private static final Pattern WORD_OBJECT = Pattern.compile("\\bObject\\b");
  private static final Pattern CALLED = Pattern.compile("\\$([\\p{L}\\p{N}_]+)\\s*\\(\\z");
  private static final Pattern COMPARISON = Pattern.compile("[<>]=?");
  private static final Set<String> RAW = Set.of("D3137", "D3141");
  private static final Map<String, String> ELEMENTS = Map.of(
      "n",
      "numbers",
      "s",
      "strings",
      "b",
      "booleans",
      "o",
      "objects",
      "a",
      "arrays",
      "f",
      "functions");

  private JsonataMessage() {}

  static String of(JException e, String expression) {
    String code = String.valueOf(e.getError());
    if (!CODE.matcher(code).matches()) {
      return codeOf(code) + code;
    } else if (RAW.contains(code)) {
      return code + ": " + e.getCurrent();
    } else if (code.equals("T0412")) {
      return code + ": Argument 1 of function \"" + called(e, expression)
          + "\" must be an array of \""
          + ELEMENTS.getOrDefault(String.valueOf(e.getExpected()), "values") + "\"";
    }
    return code + ": "
        + template(code)
            .replace('"' + FIRST + '"', rendered(e.getCurrent()))
            .replace('"' + SECOND + '"', rendered(e.getExpected()))
            .replace("{{token}}", '"' + comparison(expression) + '"');
  }

  static String notATimestamp(String text) {
    return "D3110: The argument of the toMillis function must be an ISO 8601 formatted timestamp. Given "
        + rendered(text);
  }

  private static String template(String code) {
    String template = String.valueOf(JException.msg(code, -1, FIRST, SECOND));
    return WORD_OBJECT.matcher(template).replaceAll("function");
  }

  /** Some of the library's functions throw a message without its code. */
  private static String codeOf(String message) {
    return message.startsWith("Second argument of replace function") ? "D3010: " : "";
  }

  private static String rendered(@Nullable Object value) {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return JsonText.of(value);
    } else if (value instanceof Character) {
      return JsonText.of(value.toString());
    }
    try {
      return value == null ? "undefined" : JsonText.of(JsonataValues.out(value));
    } catch (JsonataFailure e) {
      return "\"<function>\"";
    }
  }

  /** The function whose arguments begin where the error is. */
  private static String called(JException e, String expression) {
    int end = Math.max(0, Math.min(e.getLocation(), expression.length()));
    Matcher call = CALLED.matcher(expression.substring(0, end));
    return call.find() ? call.group(1) : "";
  }

  private static String comparison(String expression) {
    Matcher operator = COMPARISON.matcher(expression);
    return operator.find() ? operator.group() : "";
  }
}
