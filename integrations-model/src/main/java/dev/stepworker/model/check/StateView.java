package dev.stepworker.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One state of a definition, with what many rules ask about it. Confined to one thread. */
final class StateView {
  private static final String LANGUAGE = "QueryLanguage";

  private final Place place;
  private final ScopeView scope;
  private final String type;
  private final boolean jsonata;
  private final List<Place> choices;
  private final List<Place> catchers;
  private final List<Place> assigners;
  private final Optional<TaskKind> task;

  /** The state at a place, of the scope that it belongs to. */
  StateView(Place place, ScopeView scope) {
    this.place = place;
    this.scope = scope;
    this.type = place.at("Type").text();
    this.jsonata = place
        .find(LANGUAGE)
        .map(own -> own.text().equals("JSONata"))
        .orElseGet(scope::machineIsJsonata);
    this.choices = type.equals("Choice") ? place.at("Choices").elements() : List.of();
    this.catchers = place.at("Catch").elements();
    this.assigners = assigners(place, choices, catchers);
    this.task = type.equals("Task") ? TaskKind.of(place.at("Resource").text()) : Optional.empty();
  }

  /** The object of the state. */
  Place place() {
    return place;
  }

  ScopeView scope() {
    return scope;
  }

  String name() {
    return place.name();
  }

  /** The type, which may be none that the language has. */
  String type() {
    return type;
  }

  boolean isA(String other) {
    return type.equals(other);
  }

  boolean isOneOf(List<String> types) {
    return types.contains(type);
  }

  /** Whether JSONata is the language, by the state's own word or by the machine's. */
  boolean isJsonata() {
    return jsonata;
  }

  /** Whether the state speaks JSONPath though the state around it speaks JSONata. */
  boolean fallsBackToJsonPath() {
    return !jsonata && !place.has(LANGUAGE) && scope.isInsideJsonata();
  }

  /** Whether a Map state starts an execution of its own for its items. */
  boolean isDistributed() {
    return place.at("ItemProcessor").at("ProcessorConfig").at("Mode").text().equals("DISTRIBUTED");
  }

  /** What a Task state calls; empty if it is nothing that the language has, or no Task. */
  Optional<TaskKind> task() {
    return task;
  }

  /** The branches, or the processor, inside this state. */
  List<ScopeView> scopes() {
    List<Place> inner = new ArrayList<>();
    if (isA("Parallel")) {
      inner.addAll(place.at("Branches").elements());
    } else if (isA("Map")) {
      place.find("ItemProcessor").ifPresent(inner::add);
      place.find("Iterator").ifPresent(inner::add);
    } else {
      return List.of();
    }
    return inner.stream()
        .filter(each -> each.json().isObject())
        .map(each -> ScopeView.inside(this, each))
        .toList();
  }

  /** Every place that names the next state. */
  List<Place> targets() {
    List<Place> targets = new ArrayList<>();
    place.find("Next").ifPresent(targets::add);
    if (isA("Choice")) {
      place.find("Default").ifPresent(targets::add);
    }
    choices.forEach(choice -> choice.find("Next").ifPresent(targets::add));
    catchers.forEach(catcher -> catcher.find("Next").ifPresent(targets::add));
    return targets;
  }

  /** What assigns variables: the state itself, its rules and its catchers. */
  List<Place> assigners() {
    return assigners;
  }

  /** Every variable that the state may assign. */
  List<Place> variables() {
    List<Place> variables = new ArrayList<>();
    assigners.forEach(assigner -> variables.addAll(assigner.at("Assign").fields()));
    return variables;
  }

  List<Place> choices() {
    return choices;
  }

  List<Place> catchers() {
    return catchers;
  }

  private static List<Place> assigners(Place state, List<Place> choices, List<Place> catchers) {
    List<Place> all = new ArrayList<>(1 + choices.size() + catchers.size());
    all.add(state);
    all.addAll(choices);
    all.addAll(catchers);
    all.removeIf(each -> !each.has("Assign"));
    return all;
  }
}
