package dev.stepworker.model.conformance;

import dev.stepworker.model.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a graph of states.
 *
 * @param start the state to start at
 * @param otherStates the rest, in the order given
 */
record GivenGraph(State<?> start, List<State<?>> otherStates) {

  static GivenGraph of(Given given) {
    Map<String, State<?>> states = new LinkedHashMap<>();
    given.entries("states").forEach((id, state) -> {
      String name = state.has("stateName") ? state.text("stateName") : id;
      states.put(id, Adapters.build(state.text("type"), name, state));
    });
    String start = given.text("startAt");
    State<?> first = Optional.<State<?>>ofNullable(states.remove(start))
        .orElseThrow(() -> new AssertionError("No state is named " + start));
    List<State<?>> rest = new ArrayList<>(states.values());
    return new GivenGraph(first, rest);
  }

  /** The rest, as the varargs of the model. */
  State<?>[] others() {
    return otherStates.toArray(State<?>[]::new);
  }
}
