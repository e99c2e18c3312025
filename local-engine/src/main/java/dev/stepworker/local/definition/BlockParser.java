package dev.stepworker.local.definition;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads states that run as one: {@code StartAt} and {@code States}. */
final class BlockParser {
  private final QueryLanguage inherited;

  BlockParser(QueryLanguage inherited) {
    this.inherited = inherited;
  }

  StatesBlock parse(Fields fields) {
    Map<String, State> states = new LinkedHashMap<>();
    Fields entries = fields.object("States");
    StateParser parser = new StateParser(inherited);
    entries
        .all()
        .forEach((name, value) -> parser
            .parse(name, Fields.of(value, entries.location(name), fields.problems()))
            .ifPresent(state -> states.put(name, state)));
    if (entries.all().isEmpty()) {
      fields.problem("States", "'States' must hold at least one state");
    }
    StatesBlock block = new StatesBlock(fields.requiredText("StartAt"), states);
    if (states.size() == entries.all().size()) {
      new TargetsCheck(block, fields).check();
    }
    return block;
  }
}
