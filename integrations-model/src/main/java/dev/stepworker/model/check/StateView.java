package dev.stepworker.model.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * One state of a definition.
 *
 * @param place the object of the state
 * @param scope the scope that it belongs to
 */
record StateView(Place place, ScopeView scope) {
  private static final String LANGUAGE = "QueryLanguage";

  String name() {
    return place.name();
  }

  /** The type, which may be none that the language has. */
  String type() {
    return place.at("Type").text();
  }

  boolean isA(String type) {
    return type().equals(type);
  }

  boolean isOneOf(List<String> types) {
    return types.contains(type());
  }

  /** Whether JSONata is the language, by the state's own word or by the machine's. */
  boolean isJsonata() {
    return place.has(LANGUAGE)
        ? place.at(LANGUAGE).text().equals("JSONata")
        : scope.machineIsJsonata();
  }

  /** Whether the state speaks JSONPath though the state around it speaks JSONata. */
  boolean fallsBackToJsonPath() {
    return !place.has(LANGUAGE) && !isJsonata() && scope.isInsideJsonata();
  }

  /** Whether a Map state starts an execution of its own for its items. */
  boolean isDistributed() {
    return place.at("ItemProcessor").at("ProcessorConfig").at("Mode").text().equals("DISTRIBUTED");
  }

  /** The branches, or the processor, inside this state. */
  List<ScopeView> scopes() {
    Stream<ScopeView> branches = isA("Parallel")
        ? place.at("Branches").elements().stream().map(b -> ScopeView.inside(this, b))
        : Stream.empty();
    Stream<ScopeView> processors = isA("Map")
        ? Stream.of("ItemProcessor", "Iterator")
            .flatMap(field -> place.find(field).stream())
            .map(p -> ScopeView.inside(this, p))
        : Stream.empty();
    return Stream.concat(branches, processors)
        .filter(inner -> inner.place().json().isObject())
        .toList();
  }

  /** What assigns variables: the state itself, its rules and its catchers. */
  List<Place> assigners() {
    return Stream.of(Stream.of(place), choices().stream(), catchers().stream())
        .flatMap(each -> each)
        .filter(each -> each.has("Assign"))
        .toList();
  }

  /** Every variable that the state may assign. */
  List<Place> variables() {
    return assigners().stream()
        .flatMap(assigner -> assigner.at("Assign").fields().stream())
        .toList();
  }

  List<Place> choices() {
    return isA("Choice") ? place.at("Choices").elements() : List.of();
  }

  List<Place> catchers() {
    return place.at("Catch").elements();
  }
}
