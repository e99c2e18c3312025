package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;

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
  private final ObjectNode header;
  private final Scope scope;
  private final Rendering rendering;

  StateMachine(String name, ObjectNode header, Scope scope, Rendering rendering) {
    this.name = name;
    this.header = header;
    this.scope = scope;
    this.rendering = rendering;
  }

  /**
   * Begins the definition of a state machine.
   *
   * @param name 1 to 80 letters, digits and <code>+ ! @ . ( ) - = _ '</code>
   */
  public static StateMachineBuilder named(String name) {
    return new StateMachineBuilder(name);
  }

  public String name() {
    return name;
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
    ObjectNode definition = header.deepCopy();
    definition.setAll(scope.render(Rendering.of(environment, rendering.machine())));
    return definition.toPrettyString();
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
    return IamPolicy.union(scope.permissions(environment));
  }

  @Override
  public String toString() {
    return "StateMachine[" + name + "]";
  }
}
