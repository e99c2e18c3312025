package dev.stepworker.app.config;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time span with its unit, such as {@code 90s} or {@code 2m}. */
record DurationFormat(Duration least, Duration most) implements ValueFormat<Duration> {
  private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
  private static final Map<String, Duration> UNITS = Map.of(
      "ms", Duration.ofMillis(1),
      "s", Duration.ofSeconds(1),
      "m", Duration.ofMinutes(1),
      "h", Duration.ofHours(1));

  @Override
  public Duration parse(String text) {
    Matcher matcher = NUMBER_AND_UNIT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("needs a number and a unit (ms, s, m, h), such as 90s");
    }
    Duration unit = UNITS.getOrDefault(matcher.group(2), Duration.ZERO);
    Duration value = unit.multipliedBy(Long.parseLong(matcher.group(1)));
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException("must be " + range());
    }
    return value;
  }

  @Override
  public String describe() {
    return "time span, " + range();
  }

  private String range() {
    return written(least) + " to " + written(most);
  }

  private static String written(Duration value) {
    if (value.toHours() > 0 && value.toMinutesPart() == 0) {
      return value.toHours() + "h";
    }
    return value.toSeconds() + "s";
  }
}
