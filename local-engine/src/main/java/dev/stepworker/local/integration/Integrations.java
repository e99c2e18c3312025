package dev.stepworker.local.integration;

import java.util.Map;
import java.util.Optional;

/**
 * Finds what does a task; keys are {@code service:action}, as in {@code sqs:sendMessage}.
 *
 * <p>Immutable.
 */
public final class Integrations {
  private final Map<String, TaskIntegration> services;
  private final TaskIntegration functions;
  private final Optional<TaskIntegration> others;

  /**
   * Combines integrations.
   *
   * @param services by key
   * @param functions does the tasks whose resource is the ARN of a function
   * @param others does the tasks of all other services
   */
  public Integrations(
      Map<String, TaskIntegration> services,
      TaskIntegration functions,
      Optional<TaskIntegration> others) {
    this.services = Map.copyOf(services);
    this.functions = functions;
    this.others = others;
  }

  /** What does tasks of that resource; empty if nothing is registered for it. */
  public Optional<TaskIntegration> find(TaskResource resource) {
    return resource.type() == TaskResource.Type.FUNCTION
        ? Optional.of(functions)
        : Optional.ofNullable(services.get(resource.key())).or(() -> others);
  }
}
