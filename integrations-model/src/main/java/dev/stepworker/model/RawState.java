package dev.stepworker.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A state as JSON: the way to whatever is not modelled. Taken as it is, but for {@code Next} or
 * {@code End}; what would be wrong elsewhere is among the warnings of the state machine.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/workflow-states.html">Workflow
 *     states</a>
 */
public final class RawState extends State<RawState> {
  private static final Set<String> ENDS_OR_FORKS = Set.of("Choice", "Succeed", "Fail");

  private final ObjectNode json;

  private RawState(StateCore core, ObjectNode json) {
    super(core);
    this.json = json;
  }

  /** Takes the fields of a state, {@code Type} included; the JSON is copied. */
  public static RawState named(String name, ObjectNode json) {
    return new RawState(StateCore.named(name), json.deepCopy());
  }

  /** The names of all raw states among these and in the scopes inside them. */
  static Set<String> names(List<State<?>> states) {
    Set<String> names = new HashSet<>();
    for (State<?> state : states) {
      if (state instanceof RawState) {
        names.add(state.name());
      }
      state.scopes().forEach(scope -> names.addAll(names(scope.states())));
    }
    return names;
  }

  /** Goes on with the state of that name. */
  public RawState next(String name) {
    return copy(core().leadingTo(Target.named(name)));
  }

  /** Goes on with that state, which thereby comes along into the state machine. */
  public RawState next(State<?> state) {
    return copy(core().leadingTo(Target.of(state)));
  }

  @Override
  String type() {
    return json.path("Type").asText();
  }

  @Override
  RawState copy(StateCore changed) {
    return new RawState(changed, json);
  }

  @Override
  boolean isStep() {
    return !ENDS_OR_FORKS.contains(type()) && !json.has("Next") && !json.has("End");
  }

  @Override
  List<Transition> branches() {
    List<Transition> transitions = new ArrayList<>();
    add(transitions, "Next", json.path("Next"), false);
    add(transitions, "Default", json.path("Default"), false);
    json.path("Choices").forEach(rule -> add(transitions, "Choices", rule.path("Next"), false));
    json.path("Catch").forEach(catcher -> add(transitions, "Catch", catcher.path("Next"), true));
    return transitions;
  }

  @Override
  void renderOwn(ObjectNode state, Rendering rendering) {
    state.setAll(json.deepCopy());
  }

  @Override
  void checkOwn(Problems here, QueryLanguage language) {
    if (!json.path("Type").isTextual()) {
      here.add("Type", "is missing; give the type of the state");
    }
  }

  private static void add(
      List<Transition> transitions, String field, JsonNode next, boolean onError) {
    if (next.isTextual()) {
      transitions.add(new Transition(field, Target.named(next.textValue()), onError));
    }
  }
}
