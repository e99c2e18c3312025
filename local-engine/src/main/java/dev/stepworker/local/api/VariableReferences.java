package dev.stepworker.local.api;

import dev.stepworker.local.json.Json;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds which states of a definition refer to variables that it assigns. */
final class VariableReferences {
  private static final Set<String> PROCESSORS = Set.of("ItemProcessor", "Iterator");

  private final Set<String> assigned = new HashSet<>();
  private final Map<String, List<String>> byState = new LinkedHashMap<>();

  private VariableReferences() {}

  /** The variables that each state refers to, by its name; states without any are left out. */
  static Map<String, List<String>> of(String definition) {
    VariableReferences references = new VariableReferences();
    if (Json.parse(definition) instanceof Map<?, ?> machine) {
      references.collectAssigned(machine);
      references.addBlock(machine, String.valueOf(machine.get("QueryLanguage")));
    }
    return references.byState;
  }

  private void collectAssigned(@Nullable Object value) {
    if (value instanceof List<?> list) {
      list.forEach(this::collectAssigned);
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, member) -> {
        if (key.equals("Assign") && member instanceof Map<?, ?> variables) {
          variables.keySet().forEach(name -> assigned.add(withoutMark(String.valueOf(name))));
        }
        collectAssigned(member);
      });
    }
  }

  private static String withoutMark(String name) {
    return name.endsWith(".$") ? name.substring(0, name.length() - 2) : name;
  }

  private void addBlock(Map<?, ?> block, String language) {
    if (block.get("States") instanceof Map<?, ?> states) {
      states.forEach((name, state) -> {
        if (state instanceof Map<?, ?> fields) {
          addState(String.valueOf(name), fields, language);
        }
      });
    }
  }

  private void addState(String name, Map<?, ?> state, String outerLanguage) {
    Object own = state.get("QueryLanguage");
    String language = own == null ? outerLanguage : String.valueOf(own);
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    state.forEach((field, value) -> fields.put(String.valueOf(field), value));
    Object branches = fields.remove("Branches");
    fields.remove("Comment");
    Set<String> named = new LinkedHashSet<>();
    fields.forEach((field, value) -> {
      if (!PROCESSORS.contains(field)) {
        named.addAll(new ReferencedNames(language.equals("JSONata")).in(field, value));
      }
    });
    named.retainAll(assigned);
    if (!named.isEmpty()) {
      byState.put(name, List.copyOf(named));
    }
    addInner(fields, branches, outerLanguage);
  }

  private void addInner(
      Map<String, @Nullable Object> fields, @Nullable Object branches, String language) {
    PROCESSORS.forEach(field -> {
      if (fields.get(field) instanceof Map<?, ?> processor) {
        addBlock(processor, language);
      }
    });
    if (branches instanceof List<?> list) {
      list.forEach(branch -> {
        if (branch instanceof Map<?, ?> block) {
          addBlock(block, language);
        }
      });
    }
  }
}
