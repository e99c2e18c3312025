package dev.stepworker.model.check;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the workflow variables that a state reads. */
final class VariableReads {
  private static final Pattern IN_PATH =
      Pattern.compile("(?<![$\\w])\\$(?=\\p{L})([\\p{L}\\p{N}_]+)");
  private static final Pattern QUOTED = Pattern.compile("'(\\\\.|[^'\\\\])*'");

  private VariableReads() {}

  /** What one place reads. */
  record Read(Place place, Set<String> variables) {}

  static Stream<Read> of(StateView state) {
    Stream<Read> reads = state.isJsonata()
        ? Expressions.of(state).map(e -> new Read(e, Jsonata.of(e.text()).freeVariables()))
        : paths(state).map(path -> new Read(path, variables(path.text())));
    return reads.filter(read -> !read.variables().isEmpty());
  }

  /** Every place of a JSONPath state that is evaluated as a path. */
  private static Stream<Place> paths(StateView state) {
    return inside(state.place()).filter(place -> isPath(place));
  }

  private static boolean isPath(Place place) {
    boolean named = place.name().endsWith("Path")
        || place.name().endsWith(Template.DYNAMIC)
        || place.name().equals("Variable");
    return named && place.isText();
  }

  private static Stream<Place> inside(Place part) {
    Stream<Place> inner = Stream.concat(
        part.fields().stream().filter(field -> !isFixed(field)), part.elements().stream());
    return Stream.concat(Stream.of(part), inner.flatMap(VariableReads::inside));
  }

  private static boolean isFixed(Place field) {
    return Set.of("Result", "ItemProcessor", "Iterator", "Branches").contains(field.name());
  }

  private static Set<String> variables(String path) {
    return IN_PATH
        .matcher(QUOTED.matcher(path).replaceAll("''"))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }
}
