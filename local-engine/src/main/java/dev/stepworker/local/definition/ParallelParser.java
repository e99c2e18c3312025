package dev.stepworker.local.definition;

import java.util.ArrayList;
import java.util.List;

/** Reads a parallel state and its branches. */
final class ParallelParser {
  private final StateFields state;

  ParallelParser(StateFields state) {
    this.state = state;
  }

  ParallelState parse() {
    Fields own = state.own();
    List<?> values = own.list("Branches");
    if (values.isEmpty()) {
      own.problem("Branches", "'Branches' must be a non-empty array");
    }
    List<StatesBlock> branches = new ArrayList<>();
    BlockParser blocks = new BlockParser(state.inherited());
    for (int i = 0; i < values.size(); i++) {
      String location = own.location("Branches") + "[" + i + "]";
      branches.add(blocks.parse(Fields.of(values.get(i), location, own.problems())));
    }
    return new ParallelState(
        state.name(),
        state.queryLanguage(),
        state.dataFlow(),
        state.errors(),
        state.transition(),
        branches);
  }
}
