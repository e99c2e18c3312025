package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * One state of a state machine. Immutable and thread-safe: every setting returns a new state.
 *
 * @param <S> the type of the state itself
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/workflow-states.html">Workflow
 *     states</a>
 */
public abstract class State<S extends State<S>> {
  private final StateCore core;

  State(StateCore core) {
    this.core = core;
  }

  /** The name of the state, unique in its state machine; empty while it has none. */
  public final String name() {
    return core.name();
  }

  /** Says what the state is for. */
  public final S comment(String comment) {
    return with(Slot.COMMENT, FixedContent.text(comment));
  }

  /** Makes this state a JSONata state in a JSONPath machine. */
  public final S jsonata() {
    return copy(core.in(QueryLanguage.JSONATA));
  }

  /**
   * Renders the state by itself: without {@code End}, which the state machine adds to a state that
   * leads nowhere.
   *
   * @throws InvalidDefinitionException if anything is wrong with the state
   */
  public final String toJson(AwsEnvironment environment) {
    return JsonText.of(checked().render(environment));
  }

  /**
   * What the role of the state machine must be allowed for this state, nested states included.
   *
   * @throws InvalidDefinitionException if anything is wrong with the state
   */
  public final IamPolicy rolePolicy(AwsEnvironment environment) {
    return IamPolicy.union(checked().permissions(environment));
  }

  @Override
  public final String toString() {
    return type() + "[" + name() + "]";
  }

  /** The value of {@code Type}. */
  abstract String type();

  abstract S copy(StateCore changed);

  /** Renders the fields that only this type of state has. */
  void renderOwn(ObjectNode state, Rendering rendering) {}

  /** Checks the fields that only this type of state has. */
  void checkOwn(Problems here, QueryLanguage language) {}

  /** Every transition out of the state but {@code Next}. */
  List<Transition> branches() {
    return List.of();
  }

  /** Where every loose end behind this state leads. */
  Optional<Target> join() {
    return Optional.empty();
  }

  /** The branches, or the processor, inside this state. */
  List<Scope> scopes() {
    return List.of();
  }

  List<IamStatement> permissions(AwsEnvironment environment) {
    return scopes().stream().flatMap(s -> s.permissions(environment).stream()).toList();
  }

  /** Whether the state has {@code Next} or {@code End}. */
  boolean isStep() {
    return false;
  }

  final StateCore core() {
    return core;
  }

  final Optional<Target> next() {
    return core.next();
  }

  final S with(Slot slot, Content content) {
    return copy(core.with(slot, content));
  }

  final ObjectNode render(Rendering machine) {
    Rendering own = machine.in(language(machine.machine()));
    ObjectNode state = Rendering.object().put("Type", type());
    core.language().ifPresent(l -> state.put("QueryLanguage", l.value()));
    core.contents().render(state, own);
    renderOwn(state, own);
    return state;
  }

  final void check(Problems here, QueryLanguage machine) {
    QueryLanguage language = language(machine);
    if (machine == QueryLanguage.JSONATA && language == QueryLanguage.JSONPATH) {
      here.add(
          "QueryLanguage", "is JSONPath in a JSONata state machine; only the reverse is allowed");
    }
    core.contents().check(here, language);
    checkOwn(here, language);
  }

  private QueryLanguage language(QueryLanguage machine) {
    return core.language().orElse(machine);
  }

  private ObjectNode render(AwsEnvironment environment) {
    ObjectNode state = render(Rendering.of(environment, QueryLanguage.JSONPATH));
    next().ifPresent(target -> state.put("Next", target.name()));
    return state;
  }

  private State<S> checked() {
    Problems problems = new Problems();
    check(problems.in(name()), QueryLanguage.JSONPATH);
    scopes().forEach(scope -> new ScopeCheck(scope, problems, QueryLanguage.JSONPATH).run());
    problems.throwIfAny();
    RenderedCheck.of(this, render(RenderedCheck.SOMEWHERE)).report(problems);
    problems.throwIfAny();
    return this;
  }
}
