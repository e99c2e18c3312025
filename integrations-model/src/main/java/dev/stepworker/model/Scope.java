package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * States that may lead to each other: those of a state machine, of a branch, or of a Map state's
 * processor. Immutable.
 */
final class Scope {
  private final Optional<Target> start;
  private final List<State<?>> states;
  private final Map<String, Target> joins;

  /**
   * Takes the start and the states listed, and all states that these bring along.
   *
   * @param start empty if it was forgotten
   */
  Scope(Optional<Target> start, List<State<?>> listed) {
    this.start = start;
    this.states = collect(start, listed);
    this.joins = new Joins(this).targets();
  }

  static Scope of(State<?> start, State<?>... others) {
    return new Scope(Optional.of(Target.of(start)), Arrays.asList(others));
  }

  Optional<Target> start() {
    return start;
  }

  /** Every state once, in the order in which they are met from the start. */
  List<State<?>> states() {
    return states;
  }

  /** The states by name; of several of one name, the first. */
  Map<String, State<?>> byName() {
    Map<String, State<?>> named = new LinkedHashMap<>();
    states.forEach(state -> named.putIfAbsent(state.name(), state));
    return named;
  }

  /** Where a state goes on; empty where the scope ends. */
  Optional<Target> next(State<?> state) {
    return state.next().or(() -> Optional.ofNullable(joins.get(state.name())));
  }

  /** Every transition out of a state. */
  List<Transition> transitions(State<?> state) {
    List<Transition> all = new ArrayList<>(state.branches());
    next(state).ifPresent(target -> all.add(new Transition("Next", target, false)));
    return all;
  }

  ObjectNode render(Rendering rendering) {
    ObjectNode scope = Rendering.object();
    start.ifPresent(target -> scope.put("StartAt", target.name()));
    ObjectNode rendered = scope.putObject("States");
    states.forEach(state -> rendered.set(state.name(), render(state, rendering)));
    return scope;
  }

  List<IamStatement> permissions(AwsEnvironment environment) {
    return states.stream().flatMap(s -> s.permissions(environment).stream()).toList();
  }

  private ObjectNode render(State<?> state, Rendering rendering) {
    ObjectNode json = state.render(rendering);
    Optional<Target> next = next(state);
    if (next.isPresent()) {
      json.put("Next", next.get().name());
    } else if (state.isStep()) {
      json.put("End", true);
    }
    return json;
  }

  private static List<State<?>> collect(Optional<Target> start, List<State<?>> listed) {
    Set<State<?>> met = Collections.newSetFromMap(new IdentityHashMap<>());
    List<State<?>> inOrder = new ArrayList<>();
    Deque<State<?>> ahead = new ArrayDeque<>(listed);
    start.flatMap(Target::state).ifPresent(ahead::push);
    while (!ahead.isEmpty()) {
      State<?> state = ahead.pop();
      if (met.add(state)) {
        inOrder.add(state);
        pushBroughtAlong(state, ahead);
      }
    }
    return List.copyOf(inOrder);
  }

  private static void pushBroughtAlong(State<?> state, Deque<State<?>> ahead) {
    List<Target> targets = new ArrayList<>();
    state.next().ifPresent(targets::add);
    state.branches().forEach(transition -> targets.add(transition.target()));
    state.join().ifPresent(targets::add);
    Collections.reverse(targets);
    targets.forEach(target -> target.state().ifPresent(ahead::push));
  }
}
