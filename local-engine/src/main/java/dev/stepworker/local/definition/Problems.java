package dev.stepworker.local.definition;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one definition. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  void add(String code, String location, String message) {
    found.add(new Problem(code, message, location));
  }

  void schema(String location, String message) {
    add(Problem.SCHEMA, location, message);
  }

  void missingTarget(String location, String message) {
    add(Problem.MISSING_TARGET, location, message);
  }

  List<Problem> found() {
    return List.copyOf(found);
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidDefinitionException(found);
    }
  }
}
