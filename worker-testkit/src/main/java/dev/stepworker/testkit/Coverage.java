package dev.stepworker.testkit;

import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.StateMachine;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much of the state machines the executions of a test, or of all tests of a class, have been
 * through.
 *
 * <pre>{@code
 * @AfterAll
 * static void everyStateIsTested(Coverage coverage) {
 *   coverage.of(ORDERS).requireAllStates();
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class Coverage {
  private final Map<String, Visits> byDefinition = new LinkedHashMap<>(); // guarded by this

  Coverage() {}

  /** What executions of a state machine have been through. */
  public MachineCoverage of(StateMachine machine) {
    return of(machine.toJson(AwsEnvironment.of(LocalClients.REGION, LocalClients.ACCOUNT)));
  }

  /**
   * What executions of a definition that was written by hand have been through.
   *
   * @param definition the same text as executions were started with
   */
  public synchronized MachineCoverage of(String definition) {
    return new MachineCoverage(
        MachineStates.of(definition), byDefinition.getOrDefault(definition, new Visits()));
  }

  synchronized void add(String definition, Visits visits) {
    byDefinition.computeIfAbsent(definition, text -> new Visits()).add(visits);
  }

  synchronized void add(Coverage others) {
    others.byDefinition.forEach(this::add);
  }

  synchronized boolean isEmpty() {
    return byDefinition.isEmpty();
  }

  /** The report: each state machine by its first states, in the order of their starts. */
  @Override
  public synchronized String toString() {
    return byDefinition.keySet().stream()
        .map(definition -> MachineStates.of(definition).title() + "\n" + of(definition))
        .collect(Collectors.joining("\n\n"));
  }
}
