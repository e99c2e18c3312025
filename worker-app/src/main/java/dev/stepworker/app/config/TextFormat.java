package dev.stepworker.app.config;

import java.util.regex.Pattern;

/** Text of a shape. */
record TextFormat(Pattern shape, String describe) implements ValueFormat<String> {
  static TextFormat matching(String pattern, String description) {
    return new TextFormat(Pattern.compile(pattern), description);
  }

  @Override
  public String parse(String text) {
    if (!shape.matcher(text).matches()) {
      throw new IllegalArgumentException("must be " + describe);
    }
    return text;
  }
}
