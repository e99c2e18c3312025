package dev.stepworker.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * How the literals of a scalar member are checked and written.
 *
 * @param form the JSON of a literal
 * @param rule what a literal has to be
 */
record Kind<T>(Function<T, JsonNode> form, Rule<T> rule) {
  private static final int LONGEST_SHOWN = 80;

  /** A duration in whole units of a second or more; Duration's own division is slow. */
  static Kind<Duration> duration(ChronoUnit unit, Rule<Duration> rule) {
    long seconds = unit.getDuration().toSeconds();
    Rule<Duration> whole = new Rule<>(
        "whole " + unit.toString().toLowerCase(java.util.Locale.ROOT),
        d -> !d.isNegative() && d.toNanosPart() == 0 && d.toSeconds() % seconds == 0);
    return new Kind<>(d -> Json.number(d.toSeconds() / seconds), whole.and(rule));
  }

  static Kind<DataSize> size(DataSize.Unit unit, Rule<DataSize> rule) {
    Rule<DataSize> whole = new Rule<>("whole " + unit.symbol(), size -> size.isWhole(unit));
    return new Kind<>(size -> Json.number(size.in(unit)), whole.and(rule));
  }

  /** The same, for a field that takes its numbers as text. */
  Kind<T> asText() {
    return new Kind<>(literal -> Json.text(form.apply(literal).asText()), rule);
  }

  void check(T literal, Problems here) {
    rule.check(literal, () -> shown(literal), here);
  }

  void check(Value<T> value, Problems here) {
    if (value instanceof Literal<T> literal) {
      check(literal.value(), here);
    } else if (value instanceof Expression<T> expression) {
      expression.problem().ifPresent(text -> here.add("", text));
    }
  }

  private static String shown(Object literal) {
    String text = literal instanceof String s ? "'" + s + "'" : String.valueOf(literal);
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
  }
}
