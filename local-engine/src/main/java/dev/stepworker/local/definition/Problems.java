package dev.stepworker.local.definition;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one definition. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  void schema(String location, String message) {
    found.add(new Problem(Problem.SCHEMA, message, location));
  }

  void missingTarget(String location, String message) {
    found.add(new Problem(Problem.MISSING_TARGET, message, location));
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
