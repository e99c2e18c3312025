package dev.stepworker.model.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects findings, each once. Confined to one thread. */
final class Findings {
  private final Set<Finding> found = new LinkedHashSet<>();

  /** Adds what is wrong with a place, told behind its name. */
  void add(DefinitionRule rule, Place place, String text) {
    add(rule, place, rule.code(), text);
  }

  /** The same, under a code of its own. */
  void add(DefinitionRule rule, Place place, Optional<String> code, String text) {
    found.add(new Finding(rule, place.location(), code, place.name() + " " + text));
  }

  /** Adds that the value of a place is not what it has to be. */
  void addValue(DefinitionRule rule, Place place, String requirement) {
    add(rule, place, "is " + place.shown() + "; must be " + requirement);
  }

  List<Finding> all() {
    return List.copyOf(new ArrayList<>(found));
  }
}
