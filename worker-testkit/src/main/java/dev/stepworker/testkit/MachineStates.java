package dev.stepworker.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The states of a definition, nested ones included, and the transitions between them. */
final class MachineStates {
  private static final List<String> LEADING_ON = List.of("Next", "Default");
  private static final int FIRST = 3;
  private static final List<String> NESTED = List.of("ItemProcessor", "Iterator");

  private final Set<String> states = new LinkedHashSet<>();
  private final Set<StateTransition> transitions = new LinkedHashSet<>();

  private MachineStates() {}

  static MachineStates of(String definition) {
    MachineStates read = new MachineStates();
    try {
      read.addBlock(new ObjectMapper().readTree(definition));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("The definition is no JSON", e);
    }
    return read;
  }

  /** The first states, by which people know the machine. */
  String title() {
    String first = states.stream().limit(FIRST).collect(Collectors.joining(", "));
    return states.size() > FIRST ? first + ", ..." : first;
  }

  Set<String> states() {
    return states;
  }

  Set<StateTransition> transitions() {
    return transitions;
  }

  private void addBlock(JsonNode block) {
    block.path("States").properties().forEach(state -> add(state.getKey(), state.getValue()));
  }

  private void add(String name, JsonNode state) {
    states.add(name);
    LEADING_ON.forEach(field -> addTransition(name, state.path(field)));
    state.path("Choices").forEach(rule -> addTransition(name, rule.path("Next")));
    state.path("Catch").forEach(catcher -> addTransition(name, catcher.path("Next")));
    state.path("Branches").forEach(this::addBlock);
    NESTED.forEach(field -> addBlock(state.path(field)));
  }

  private void addTransition(String from, JsonNode to) {
    if (to.isTextual()) {
      transitions.add(new StateTransition(from, to.asText()));
    }
  }
}
