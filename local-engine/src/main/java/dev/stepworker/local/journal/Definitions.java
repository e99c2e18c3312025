package dev.stepworker.local.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The definitions that executions have run, each kept once; confined to the engine's loop. */
final class Definitions {
  private final Map<Integer, String> byId = new HashMap<>();
  private final Map<String, Integer> ids = new HashMap<>();

  void add(DefinitionLine line) {
    byId.put(line.id(), line.text());
    ids.put(line.text(), line.id());
  }

  Optional<String> find(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The id of a definition; a new one is handed out to be kept. */
  int idOf(String text, Consumer<DefinitionLine> keep) {
    Integer known = ids.get(text);
    if (known != null) {
      return known;
    }
    DefinitionLine line = new DefinitionLine(byId.size() + 1, text);
    add(line);
    keep.accept(line);
    return line.id();
  }
}
