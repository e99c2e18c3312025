package dev.stepworker.model;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The error names of retriers and catchers. */
final class ErrorNames {
  static final String ALL = "States.ALL";

  private ErrorNames() {}

  static void check(List<String> errors, Problems here) {
    if (errors.isEmpty()) {
      here.add("ErrorEquals", "names no error; name one, or use onAll()");
    }
    if (errors.size() > 1 && errors.contains(ALL)) {
      here.add("ErrorEquals", "names " + ALL + " beside others; it must stand alone");
    }
  }

  /** Only the last retrier or catcher may be for all errors. */
  static <T> void checkOneForAll(
      List<T> list, Function<T, List<String>> errors, Problems here, String field) {
    if (list.size() < 2) {
      return;
    }
    long forAll = list.stream().filter(entry -> isForAll(errors.apply(entry))).count();
    if (forAll > 1) {
      here.add(field, "has " + forAll + " entries for " + ALL + "; keep one of them");
    }
  }

  /** The same list, in the same order but for those for all errors, which come last. */
  static <T> List<T> allLast(List<T> list, Function<T, List<String>> errors) {
    if (list.size() < 2) {
      return list;
    }
    return list.stream()
        .sorted(Comparator.comparing((T entry) -> isForAll(errors.apply(entry))))
        .toList();
  }

  private static boolean isForAll(List<String> errors) {
    return errors.contains(ALL);
  }
}
