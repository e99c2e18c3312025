package dev.stepworker.local.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks the variables that states assign: their names, and that no inner scope takes a name that
 * an outer one has.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html">Variables</a>
 */
final class VariablesCheck {
  private static final Pattern NAME =
      Pattern.compile("[_\\p{javaUnicodeIdentifierStart}]\\p{javaUnicodeIdentifierPart}*");
  private static final int MAX_LENGTH = 80;
  private static final String RESERVED = "states";
  private static final String PATH_SUFFIX = ".$";

  private final Problems problems;

  VariablesCheck(Problems problems) {
    this.problems = problems;
  }

  void check(StatesBlock machine) {
    check(machine, Set.of());
  }

  private void check(StatesBlock block, Set<String> outer) {
    Set<String> known = new HashSet<>(outer);
    for (State state : block.states().values()) {
      for (Field assign : assigned(state)) {
        Set<String> names = names(state, assign);
        names.stream()
            .filter(outer::contains)
            .forEach(name -> problems.schema(
                location(state),
                "Variable '" + name + "' is assigned in an outer scope; choose another name"));
        known.addAll(names);
      }
    }
    block
        .states()
        .values()
        .forEach(state -> inner(state).forEach(nested -> check(nested, visibleIn(state, known))));
  }

  private static List<Field> assigned(State state) {
    List<Field> fields = new ArrayList<>();
    fields.add(state.data().assign());
    state.errors().catchers().forEach(catcher -> fields.add(catcher.assign()));
    if (state instanceof ChoiceState choice) {
      choice.rules().forEach(rule -> fields.add(rule.assign()));
    }
    return fields.stream().filter(Field::isPresent).toList();
  }

  private Set<String> names(State state, Field assign) {
    Set<String> names = new HashSet<>();
    if (assign.value() instanceof Map<?, ?> variables) {
      variables.keySet().forEach(key -> names.add(checked(state, String.valueOf(key))));
    } else {
      problems.schema(location(state), "Assign must be an object whose members are variables");
    }
    return names;
  }

  private String checked(State state, String key) {
    String name = state.queryLanguage() == QueryLanguage.JSON_PATH && key.endsWith(PATH_SUFFIX)
        ? key.substring(0, key.length() - PATH_SUFFIX.length())
        : key;
    if (name.equals(RESERVED)) {
      problems.schema(location(state), "Variable name 'states' is reserved; choose another");
    } else if (name.codePointCount(0, name.length()) > MAX_LENGTH
        || !NAME.matcher(name).matches()) {
      problems.schema(
          location(state),
          "Variable name '" + name + "' must be a letter, followed by letters, digits and"
              + " underscores, 80 characters at most");
    }
    return name;
  }

  /** The children of a distributed map are executions of their own, which see none. */
  private static Set<String> visibleIn(State state, Set<String> known) {
    return state instanceof MapState map && map.processor().isDistributed() ? Set.of() : known;
  }

  private static List<StatesBlock> inner(State state) {
    if (state instanceof ParallelState parallel) {
      return parallel.branches();
    }
    return state instanceof MapState map ? List.of(map.processor().states()) : List.of();
  }

  private static String location(State state) {
    return "/States/" + state.name() + "/Assign";
  }
}
