package dev.stepworker.local.query.intrinsic;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values a function was called with, each asked for as the type it must have. */
final class Arguments {
  private final String function;
  private final List<@Nullable Object> values;

  Arguments(String function, List<@Nullable Object> values) {
    this.function = function;
    this.values = values;
  }

  int size() {
    return values.size();
  }

  @Nullable Object get(int index) {
    return ParsedJson.plain(values.get(index));
  }

  List<@Nullable Object> all() {
    return values.stream().map(ParsedJson::plain).toList();
  }

  /** The value as text; parsed JSON shows as JSON, everything else as Java shows it. */
  String display(int index) {
    return String.valueOf(values.get(index));
  }

  String text(int index) {
    if (get(index) instanceof String text) {
      return text;
    }
    throw invalid();
  }

  /** Text of at most so many characters. */
  String text(int index, int maxLength) {
    return notLonger(text(index), maxLength);
  }

  /** Any value as text of at most so many characters. */
  String display(int index, int maxLength) {
    return notLonger(String.valueOf(get(index)), maxLength);
  }

  @SuppressWarnings("unchecked") // JSON arrays are lists of JSON values
  List<@Nullable Object> array(int index) {
    if (get(index) instanceof List<?> list) {
      return (List<@Nullable Object>) list;
    }
    throw invalid();
  }

  @SuppressWarnings("unchecked") // JSON objects are maps by name
  Map<String, @Nullable Object> object(int index) {
    if (get(index) instanceof Map<?, ?> map) {
      return (Map<String, @Nullable Object>) map;
    }
    throw invalid();
  }

  /** A number without its fraction, within the range of an int. */
  int truncated(int index) {
    return toInt((long) number(index));
  }

  /** A number rounded to the nearest integer, halves up, within the range of an int. */
  int rounded(int index) {
    return toInt(Math.round(number(index)));
  }

  int toInt(long value) {
    if (value != (int) value) {
      throw invalid();
    }
    return (int) value;
  }

  /** The failure the service gives for arguments a function cannot take. */
  IntrinsicFailure invalid() {
    return invalid("");
  }

  IntrinsicFailure invalid(String detail) {
    return new IntrinsicFailure("Invalid arguments in " + function + detail);
  }

  private double number(int index) {
    if (get(index) instanceof Number number) {
      return number.doubleValue();
    }
    throw invalid();
  }

  private String notLonger(String text, int maxLength) {
    if (text.length() > maxLength) {
      throw invalid();
    }
    return text;
  }
}
