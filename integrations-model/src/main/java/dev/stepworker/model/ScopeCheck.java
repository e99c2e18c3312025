package dev.stepworker.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the states of a scope, the transitions between them, and the scopes inside them. */
final class ScopeCheck {
  private static final int MAX_NAME_LENGTH = 80;

  private final Scope scope;
  private final Map<String, State<?>> byName;
  private final Map<State<?>, List<Transition>> transitions = new HashMap<>();
  private final Problems problems;
  private final QueryLanguage language;

  ScopeCheck(Scope scope, Problems problems, QueryLanguage language) {
    this.scope = scope;
    this.byName = scope.byName();
    scope.states().forEach(state -> transitions.put(state, scope.transitions(state)));
    this.problems = problems;
    this.language = language;
  }

  /** Checks everything but that names are unique, which no scope knows by itself. */
  void run() {
    checkStart();
    scope.states().forEach(this::check);
    checkReachable();
    checkEnd();
  }

  /** Reports every name that occurs more than once in the scope and the scopes inside it. */
  static void checkUniqueNames(Scope scope, Problems problems) {
    Map<String, Integer> uses = new HashMap<>();
    count(scope, uses);
    uses.forEach((name, times) -> {
      if (times > 1) {
        problems.add(
            name, "is the name of " + times + " states; every state needs a name of its own");
      }
    });
  }

  private void checkStart() {
    if (scope.start().isEmpty()) {
      problems.add("StartAt", "is missing; name the first state with startAt(...)");
    } else if (!byName.containsKey(scope.start().get().name())) {
      problems.add("StartAt", unknown(scope.start().get()));
    }
  }

  private void check(State<?> state) {
    checkName(state.name());
    Problems here = problems.in(state.name());
    state.check(here, language);
    for (Transition transition : transitions(state)) {
      if (!byName.containsKey(transition.target().name())) {
        here.add(transition.field(), unknown(transition.target()));
      }
    }
    state.scopes().forEach(inner -> new ScopeCheck(inner, problems, language).run());
  }

  private void checkName(String name) {
    int length = name.codePointCount(0, name.length());
    if (length == 0) {
      problems.add("States", "holds a state without a name; give it one with named(...)");
    } else if (length > MAX_NAME_LENGTH) {
      problems.add(name, "has a name of " + length + " characters; must have 1 to 80");
    }
  }

  private void checkReachable() {
    Set<String> reached = new HashSet<>();
    Deque<String> ahead = new ArrayDeque<>();
    scope.start().ifPresent(target -> ahead.push(target.name()));
    while (!ahead.isEmpty()) {
      String name = ahead.pop();
      if (byName.containsKey(name) && reached.add(name)) {
        transitions(byName.get(name)).forEach(t -> ahead.push(t.target().name()));
      }
    }
    byName.keySet().stream()
        .filter(name -> !reached.contains(name))
        .forEach(
            name -> problems.add(name, "cannot be reached; lead a state to it, or leave it out"));
  }

  private void checkEnd() {
    boolean ends = scope.states().stream()
        .anyMatch(state -> transitions(state).stream().allMatch(Transition::onError));
    if (!ends && !scope.states().isEmpty()) {
      problems.add("States", "never ends; let one state lead nowhere, or end in Succeed or Fail");
    }
  }

  private List<Transition> transitions(State<?> state) {
    return transitions.getOrDefault(state, List.of());
  }

  private static String unknown(Target target) {
    return "is '" + target.name() + "', which is no state of the same scope; "
        + "add it, or correct the name";
  }

  private static void count(Scope scope, Map<String, Integer> uses) {
    for (State<?> state : scope.states()) {
      uses.merge(state.name(), 1, Integer::sum);
      state.scopes().forEach(inner -> count(inner, uses));
    }
  }
}
