package dev.stepworker.local.forward;

import dev.stepworker.local.json.Json;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.protocol.MarshallingType;

/** Turns plain JSON values into the single values that the SDK's requests hold. */
final class ScalarValues {
  private ScalarValues() {}

  /**
   * Turns one value; what is no text goes into texts as JSON, and bytes are JSON always.
   *
   * @throws ClassCastException if it is of another type
   * @throws ArithmeticException if it is out of range
   * @throws IllegalArgumentException if it cannot be read
   */
  static Object of(MarshallingType<?> type, Object value) {
    return switch (type.getKnownType()) {
      case STRING -> value instanceof String ? value : Json.write(value);
      case SDK_BYTES -> SdkBytes.fromUtf8String(Json.write(value));
      case INSTANT -> instant((String) value);
      case BOOLEAN -> (Boolean) value;
      default -> number(type, new BigDecimal(((Number) value).toString()));
    };
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Object number(MarshallingType<?> type, BigDecimal number) {
    return switch (type.getKnownType()) {
      case INTEGER -> number.intValueExact();
      case LONG -> number.longValueExact();
      case SHORT -> number.shortValueExact();
      case BYTE -> number.byteValueExact();
      case FLOAT -> number.floatValue();
      case DOUBLE -> number.doubleValue();
      case BIG_DECIMAL -> number;
      default -> throw new IllegalArgumentException(type + " takes no number");
    };
  }
}
