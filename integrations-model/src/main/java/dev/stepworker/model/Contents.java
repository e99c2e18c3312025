package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the plain fields of a state, catcher or rule hold. Immutable. */
record Contents(Map<Slot, Content> bySlot) {
  static Contents none() {
    return new Contents(Map.of());
  }

  Contents with(Slot slot, Content content) {
    Map<Slot, Content> more = new EnumMap<>(Slot.class);
    more.putAll(bySlot);
    more.put(slot, content);
    return new Contents(Collections.unmodifiableMap(more));
  }

  boolean has(Slot slot) {
    return bySlot.containsKey(slot);
  }

  void render(ObjectNode object, Rendering rendering) {
    bySlot.forEach((slot, content) -> content.render(object, slot.field(), rendering));
  }

  List<IamStatement> permissions(AwsEnvironment environment) {
    return bySlot.values().stream()
        .flatMap(content -> content.permissions(environment).stream())
        .toList();
  }

  void check(Problems here, QueryLanguage language) {
    bySlot.forEach((slot, content) -> slot.problemIn(language)
        .ifPresentOrElse(
            text -> here.add(slot.field(), text),
            () -> content.check(here.in(slot.field()), language)));
  }
}
