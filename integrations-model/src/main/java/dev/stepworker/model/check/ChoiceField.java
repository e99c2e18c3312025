package dev.stepworker.model.check;

import java.util.List;

/** A field that holds one of a few words. */
record ChoiceField(DefinitionRule rule, String field, List<String> words) {

  void check(Place object, Findings findings) {
    object
        .find(field)
        .filter(word -> !words.contains(word.text()))
        .ifPresent(word -> findings.addValue(rule, word, "one of " + String.join(", ", words)));
  }
}
