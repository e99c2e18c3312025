package dev.stepworker.local.definition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Checks that every transition of a block leads to a state of it, and that each is reachable. */
final class TargetsCheck {
  private final StatesBlock block;
  private final Fields fields;

  TargetsCheck(StatesBlock block, Fields fields) {
    this.block = block;
    this.fields = fields;
  }

  void check() {
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    follow("StartAt", block.startAt(), reached, open);
    while (!open.isEmpty()) {
      String name = open.remove();
      targets(block.state(name))
          .forEach(
              (field, target) -> follow("States/" + name + "/" + field, target, reached, open));
    }
    block.states().keySet().stream()
        .filter(name -> !reached.contains(name))
        .forEach(name -> fields
            .problems()
            .missingTarget(
                fields.location("States/" + name), "State \"" + name + "\" is not reachable."));
  }

  private void follow(String field, String target, Set<String> reached, Deque<String> open) {
    if (target.isEmpty()) {
      return;
    }
    if (!block.states().containsKey(target)) {
      fields.problems().missingTarget(fields.location(field), "Missing 'Next' target: " + target);
    } else if (reached.add(target)) {
      open.add(target);
    }
  }

  private static Map<String, String> targets(State state) {
    Map<String, String> targets = new LinkedHashMap<>();
    targets.put("Next", state.transition().next());
    for (int i = 0; i < state.errors().catchers().size(); i++) {
      targets.put("Catch[" + i + "]/Next", state.errors().catchers().get(i).next());
    }
    if (state instanceof ChoiceState choice) {
      targets.put("Default", choice.otherwise().next());
      for (int i = 0; i < choice.rules().size(); i++) {
        targets.put("Choices[" + i + "]/Next", choice.rules().get(i).next());
      }
    }
    return targets;
  }
}
