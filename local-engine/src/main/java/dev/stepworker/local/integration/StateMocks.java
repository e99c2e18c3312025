package dev.stepworker.local.integration;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Mocks by the names of states, for all executions, until they are taken back.
 *
 * <p>Thread-safe.
 */
public final class StateMocks implements Mocks {
  private final Map<String, TaskIntegration> byState = new ConcurrentHashMap<>();

  /** Lets an integration do the tasks of a state from now on. */
  public void put(String stateName, TaskIntegration integration) {
    byState.put(stateName, integration);
  }

  /** Takes a mock back. */
  public void remove(String stateName) {
    byState.remove(stateName);
  }

  @Override
  public Optional<TaskIntegration> find(String stateName) {
    return Optional.ofNullable(byState.get(stateName));
  }
}
