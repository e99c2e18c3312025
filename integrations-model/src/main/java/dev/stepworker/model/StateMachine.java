package dev.stepworker.model;

import dev.stepworker.model.check.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * A checked definition:
 * {@code StateMachine.named("orders").startAt(charge).state(refused).build()}. Immutable and
 * thread-safe.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-amazon-states-language.html">
 *     Amazon States Language</a>
 */
public final class StateMachine {
  private final String name;
  private final DefinitionParts parts;
  private final Rendering rendering;
  private final List<Finding> warnings;

  StateMachine(String name, DefinitionParts parts, Rendering rendering, List<Finding> warnings) {
    this.name = name;
    this.parts = parts;
    this.rendering = rendering;
    this.warnings = warnings;
  }

  /**
   * Begins the definition of a state machine.
   *
   * @param name 1 to 80 letters, digits and <code>+ ! @ . ( ) - = _ '</code>
   */
  public static StateMachineBuilder named(String name) {
    return new StateMachineBuilder(name);
  }

  /** The name that the state machine was begun with. */
  public String name() {
    return name;
  }

  /**
   * What is accepted, but probably not meant, such as a callback without a heartbeat; and all that
   * the checker says about raw states, which are taken as they are.
   *
   * @return nothing where there is nothing to say
   */
  public List<Finding> warnings() {
    return warnings;
  }

  /**
   * The definition, for the environment that the builder was given.
   *
   * @throws InvalidDefinitionException if a resource is named without its ARN and the environment
   *     is unknown
   */
  public String toJson() {
    return toJson(rendering.environment());
  }

  /** The definition, for an environment that is known only now. */
  public String toJson(AwsEnvironment environment) {
    return JsonText.of(parts.render(Rendering.of(environment, rendering.machine())));
  }

  /**
   * What the role of the state machine must be allowed, for the environment that the builder was
   * given; nothing that it need not.
   *
   * @throws InvalidDefinitionException if a resource is named without its ARN and the environment
   *     is unknown
   */
  public IamPolicy rolePolicy() {
    return rolePolicy(rendering.environment());
  }

  /** What the role must be allowed, for an environment that is known only now. */
  public IamPolicy rolePolicy(AwsEnvironment environment) {
    return IamPolicy.union(Stream.concat(
            parts.scope().permissions(environment).stream(),
            new MapRunPermissions(name, environment).in(parts.scope()))
        .toList());
  }

  @Override
  public String toString() {
    return "StateMachine[" + name + "]";
  }
}
