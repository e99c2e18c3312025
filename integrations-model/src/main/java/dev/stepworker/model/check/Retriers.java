package dev.stepworker.model.check;

import java.util.ArrayList;
import java.util.List;

/** The retriers of a state: R1, R2, R4. */
final class Retriers implements StateRule {
  private static final List<String> FIELDS = List.of(
      "ErrorEquals",
      "IntervalSeconds",
      "MaxAttempts",
      "BackoffRate",
      "MaxDelaySeconds",
      "JitterStrategy",
      "Comment");
  private static final long MAX_DELAY = 31_622_400;

  @Override
  public void check(StateView state, Findings findings) {
    state.place().find("Retry").ifPresent(list -> {
      ErrorList errors = new ErrorList(DefinitionRule.R2, findings);
      for (Place retrier : entries(list, findings)) {
        errors.check(retrier, retrier.isLast());
        checkFields(retrier, findings);
      }
    });
  }

  /** The objects of a list of retriers or catchers; what is not one is reported. */
  static List<Place> entries(Place list, Findings findings) {
    if (!list.json().isArray()) {
      findings.addValue(DefinitionRule.R1, list, "a list");
    }
    List<Place> entries = new ArrayList<>();
    for (Place entry : list.elements()) {
      if (entry.json().isObject()) {
        entries.add(entry);
      } else {
        findings.addValue(DefinitionRule.R1, entry, "an object with ErrorEquals");
      }
    }
    return entries;
  }

  private static void checkFields(Place retrier, Findings findings) {
    retrier.fields().stream()
        .filter(field -> !FIELDS.contains(field.name()))
        .forEach(field ->
            findings.add(DefinitionRule.R4, field, "is no field of a retrier; leave it out"));
    checkInteger(retrier, "IntervalSeconds", 1, findings);
    checkInteger(retrier, "MaxAttempts", 0, findings);
    checkDelay(retrier, findings);
    retrier
        .find("BackoffRate")
        .filter(rate -> !rate.json().isNumber() || rate.json().doubleValue() < 1)
        .ifPresent(rate -> findings.addValue(DefinitionRule.R4, rate, "a number from 1"));
    retrier
        .find("JitterStrategy")
        .filter(jitter -> !List.of("FULL", "NONE").contains(jitter.text()))
        .ifPresent(jitter -> findings.addValue(DefinitionRule.R4, jitter, "'FULL' or 'NONE'"));
  }

  private static void checkInteger(Place retrier, String field, long least, Findings findings) {
    retrier
        .find(field)
        .filter(number -> !number.isInteger(least, Limits.MAX_SECONDS))
        .ifPresent(number -> findings.addValue(
            DefinitionRule.R4,
            number,
            "a whole number from " + least + " to " + Limits.MAX_SECONDS));
  }

  private static void checkDelay(Place retrier, Findings findings) {
    long interval = retrier.at("IntervalSeconds").json().asLong(1);
    retrier
        .find("MaxDelaySeconds")
        .filter(delay -> !delay.isInteger(interval + 1, MAX_DELAY))
        .ifPresent(delay -> findings.addValue(
            DefinitionRule.R4,
            delay,
            "a whole number above IntervalSeconds, which is " + interval + ", and up to "
                + MAX_DELAY));
  }
}
