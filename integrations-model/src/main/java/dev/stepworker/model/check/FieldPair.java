package dev.stepworker.model.check;

/** Two fields of one object that exclude each other; the first is the one reported. */
record FieldPair(DefinitionRule rule, String field, String other) {

  void check(Place object, Findings findings) {
    object
        .find(field)
        .filter(found -> object.has(other))
        .ifPresent(found ->
            findings.add(rule, found, "cannot be combined with " + other + "; keep one of them"));
  }
}
