package dev.stepworker.model;

import static java.time.temporal.ChronoUnit.SECONDS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects the states of a state machine. Confined to one thread.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/statemachine-structure.html">State
 *     machine structure in Amazon States Language</a>
 */
public final class StateMachineBuilder {
  private static final Rule<String> NAME = Rule.matching(
      "[A-Za-z0-9+!@.()\\-=_']{1,80}", "1 to 80 letters, digits and + ! @ . ( ) - = _ '");
  private static final Kind<Duration> TIMEOUT =
      Kind.duration(SECONDS, Rule.between(Duration.ofSeconds(1), Duration.ofSeconds(99_999_999)));

  private final String name;
  private final List<State<?>> states = new ArrayList<>();
  private Optional<String> comment = Optional.empty();
  private Optional<Duration> timeout = Optional.empty();
  private Optional<Target> start = Optional.empty();
  private QueryLanguage language = QueryLanguage.JSONPATH;
  private boolean express;
  private AwsEnvironment environment = AwsEnvironment.unknown();

  StateMachineBuilder(String name) {
    this.name = name;
  }

  /** Says what the state machine is for. */
  public StateMachineBuilder comment(String comment) {
    this.comment = Optional.of(comment);
    return this;
  }

  /** How long an execution may take: whole seconds, 1 to 99,999,999; a year when unset. */
  public StateMachineBuilder timeout(Duration timeout) {
    this.timeout = Optional.of(timeout);
    return this;
  }

  /** Makes JSONata the language of all states, nested ones included. */
  public StateMachineBuilder jsonata() {
    this.language = QueryLanguage.JSONATA;
    return this;
  }

  /**
   * Says that this will be an express workflow, which waits for no job, callback or activity.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html">
   *     Choosing workflow type</a>
   */
  public StateMachineBuilder express() {
    this.express = true;
    return this;
  }

  /** Says where the definition will live, which resolves names into ARNs. */
  public StateMachineBuilder environment(AwsEnvironment environment) {
    this.environment = environment;
    return this;
  }

  /** Starts at the state of that name. */
  public StateMachineBuilder startAt(String name) {
    this.start = Optional.of(Target.named(name));
    return this;
  }

  /** Starts at that state, which is added. */
  public StateMachineBuilder startAt(State<?> state) {
    this.start = Optional.of(Target.of(state));
    return this;
  }

  /** Adds a state, and those that it brings along. */
  public StateMachineBuilder state(State<?> state) {
    states.add(state);
    return this;
  }

  /**
   * Checks the whole definition.
   *
   * @throws InvalidDefinitionException with every problem that was found, by state and field
   */
  public StateMachine build() {
    Scope scope = new Scope(start, states);
    Problems problems = new Problems();
    NAME.check(name, () -> "'" + name + "'", problems.in("Name"));
    timeout.ifPresent(t -> TIMEOUT.check(t, problems.in("TimeoutSeconds")));
    new ScopeCheck(scope, problems, language).run();
    ScopeCheck.checkUniqueNames(scope, problems);
    problems.throwIfAny();
    DefinitionParts parts = new DefinitionParts(header(), scope);
    RenderedCheck check = RenderedCheck.of(
        parts.render(Rendering.of(RenderedCheck.SOMEWHERE, language)), scope, express);
    check.report(problems);
    problems.throwIfAny();
    return new StateMachine(name, parts, Rendering.of(environment, language), check.warnings());
  }

  private ObjectNode header() {
    ObjectNode header = Rendering.object();
    comment.ifPresent(text -> header.put("Comment", text));
    if (language == QueryLanguage.JSONATA) {
      header.put("QueryLanguage", language.value());
    }
    timeout.ifPresent(t -> header.put("TimeoutSeconds", t.toSeconds()));
    return header;
  }
}
