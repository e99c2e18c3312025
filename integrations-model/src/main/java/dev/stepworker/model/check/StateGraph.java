package dev.stepworker.model.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which state of a scope leads to which. Immutable. */
final class StateGraph {
  private final Map<String, List<String>> targets;

  private StateGraph(Map<String, List<String>> targets) {
    this.targets = targets;
  }

  static StateGraph of(List<StateView> states) {
    Map<String, List<String>> targets = new LinkedHashMap<>();
    for (StateView state : states) {
      targets.put(state.name(), texts(state.targets()));
    }
    return new StateGraph(targets);
  }

  boolean has(String name) {
    return targets.containsKey(name);
  }

  List<String> targets(String name) {
    return targets.getOrDefault(name, List.of());
  }

  /** The states that these lead to, themselves included. */
  Set<String> reachedFrom(Collection<String> starts) {
    Set<String> reached = new HashSet<>();
    Deque<String> ahead = new ArrayDeque<>(starts);
    while (!ahead.isEmpty()) {
      String name = ahead.pop();
      if (has(name) && reached.add(name)) {
        targets(name).forEach(ahead::push);
      }
    }
    return reached;
  }

  /** The same states, led to by those that they lead to. */
  StateGraph reversed() {
    Map<String, List<String>> sources = new LinkedHashMap<>();
    targets.keySet().forEach(name -> sources.put(name, new ArrayList<>()));
    targets.forEach((from, all) -> {
      for (String to : all) {
        List<String> known = sources.get(to);
        if (known != null) {
          known.add(from);
        }
      }
    });
    return new StateGraph(sources);
  }

  private static List<String> texts(List<Place> places) {
    List<String> texts = new ArrayList<>(places.size());
    places.forEach(place -> texts.add(place.text()));
    return texts;
  }
}
