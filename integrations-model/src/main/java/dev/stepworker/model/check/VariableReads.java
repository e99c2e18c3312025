package dev.stepworker.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the workflow variables that a state reads. */
final class VariableReads {
  private static final Pattern IN_PATH =
      Pattern.compile("(?<![$\\w])\\$(?=\\p{L})([\\p{L}\\p{N}_]+)");
  private static final Pattern QUOTED = Pattern.compile("'(\\\\.|[^'\\\\])*'");

  private static final Set<String> FIXED =
      Set.of("Result", "ItemProcessor", "Iterator", "Branches");

  private VariableReads() {}

  /** What one place reads. */
  record Read(Place place, Set<String> variables) {}

  /** Every place of a state that reads variables. */
  static List<Read> of(StateView state) {
    List<Read> reads = new ArrayList<>();
    if (state.isJsonata()) {
      Expressions.of(state)
          .forEach(place -> add(place, Jsonata.of(place.text()).freeVariables(), reads));
    } else {
      collect(state.place(), reads);
    }
    return reads;
  }

  /** Looks into every text of a JSONPath state that is evaluated as a path. */
  private static void collect(Place part, List<Read> reads) {
    if (part.isText()) {
      if (isPath(part.name()) && mayRead(part.text())) {
        add(part, variables(part.text()), reads);
      }
      return;
    }
    for (Place inner : part.inner()) {
      if (!FIXED.contains(inner.name())) {
        collect(inner, reads);
      }
    }
  }

  private static void add(Place place, Set<String> variables, List<Read> reads) {
    if (!variables.isEmpty()) {
      reads.add(new Read(place, variables));
    }
  }

  private static boolean isPath(String field) {
    return field.endsWith("Path") || field.endsWith(Template.DYNAMIC) || field.equals("Variable");
  }

  /** Whether a letter follows any {@code $}, as it does in few paths. */
  private static boolean mayRead(String path) {
    int dollar = path.indexOf('$');
    while (dollar >= 0 && dollar + 1 < path.length()) {
      if (Character.isLetter(path.codePointAt(dollar + 1))) {
        return true;
      }
      dollar = path.indexOf('$', dollar + 1);
    }
    return false;
  }

  private static Set<String> variables(String path) {
    return IN_PATH
        .matcher(QUOTED.matcher(path).replaceAll("''"))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }
}
