package dev.stepworker.local.definition;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code Retry} and {@code Catch}. */
final class ErrorHandlingParser {
  private static final String ALL = "States.ALL";
  private static final long MAX_ATTEMPTS = 99_999_999;
  private static final long MAX_DELAY_SECONDS = 31_622_400;

  private final Fields state;

  ErrorHandlingParser(Fields state) {
    this.state = state;
  }

  ErrorHandling parse() {
    List<Retrier> retriers = new ArrayList<>();
    entries("Retry").forEach(entry -> retriers.add(retrier(entry)));
    List<Catcher> catchers = new ArrayList<>();
    entries("Catch").forEach(entry -> catchers.add(catcher(entry)));
    return new ErrorHandling(retriers, catchers);
  }

  private List<Fields> entries(String name) {
    List<?> values = state.list(name);
    List<Fields> entries = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Fields entry =
          Fields.of(values.get(i), state.location(name) + "[" + i + "]", state.problems());
      List<?> errors = entry.list("ErrorEquals");
      if (errors.contains(ALL) && (errors.size() > 1 || i < values.size() - 1)) {
        entry.problem("ErrorEquals", "\"States.ALL\" must stand alone and in the last entry");
      }
      entries.add(entry);
    }
    return entries;
  }

  private static Retrier retrier(Fields entry) {
    boolean isJittered = entry.text("JitterStrategy").filter("FULL"::equals).isPresent();
    if (entry.has("JitterStrategy")
        && !isJittered
        && entry.text("JitterStrategy").filter("NONE"::equals).isEmpty()) {
      entry.problem("JitterStrategy", "'JitterStrategy' must be \"FULL\" or \"NONE\"");
    }
    return new Retrier(
        errorEquals(entry),
        entry.integer("IntervalSeconds", 1, MAX_DELAY_SECONDS, 1),
        entry.integer("MaxAttempts", 0, MAX_ATTEMPTS, 3),
        entry.decimal("BackoffRate", 1, 2),
        entry.integer("MaxDelaySeconds", 1, MAX_DELAY_SECONDS, MAX_DELAY_SECONDS),
        isJittered);
  }

  private static Catcher catcher(Fields entry) {
    return new Catcher(
        errorEquals(entry),
        entry.requiredText("Next"),
        entry.path("ResultPath"),
        entry.field("Output"),
        entry.field("Assign"));
  }

  private static List<String> errorEquals(Fields entry) {
    List<String> names = new ArrayList<>();
    for (Object name : entry.list("ErrorEquals")) {
      if (name instanceof String text) {
        names.add(text);
      }
    }
    if (names.isEmpty() || names.size() < entry.list("ErrorEquals").size()) {
      entry.problem("ErrorEquals", "'ErrorEquals' must be a non-empty array of error names");
    }
    return names;
  }
}
