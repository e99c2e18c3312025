package dev.stepworker.app;

import dev.stepworker.app.config.ConfigurationException;
import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.StateMachine;
import dev.stepworker.model.spi.StateMachines;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The state machines that providers bring. Immutable. */
record Definitions(List<StateMachine> all) {
  private static final String SERVICE = "META-INF/services/" + StateMachines.class.getName();

  /**
   * Finds those that the class loader sees.
   *
   * @throws ConfigurationException if there are none, or a provider cannot be loaded
   * @throws dev.stepworker.model.InvalidDefinitionException if one of them breaks the rules
   */
  static Definitions in(ClassLoader loader, AwsEnvironment environment) {
    List<StateMachine> found = new ArrayList<>();
    try {
      ServiceLoader.load(StateMachines.class, loader)
          .forEach(provider -> found.addAll(provider.in(environment)));
    } catch (ServiceConfigurationError e) {
      throw new ConfigurationException(
          List.of("State machines cannot be loaded: " + e.getMessage()));
    }
    if (found.isEmpty()) {
      throw new ConfigurationException(List.of("No state machine was found; put a jar with "
          + SERVICE + " on the class path or into the plug-in folder (stepworker.plugins.folder)"));
    }
    return new Definitions(List.copyOf(found));
  }

  /**
   * The one of this name; the only one if the name is empty.
   *
   * @throws ConfigurationException if there is none, or more than one
   */
  StateMachine named(String name) {
    List<StateMachine> fitting = all.stream()
        .filter(machine -> name.isEmpty() || machine.name().equals(name))
        .toList();
    if (fitting.size() != 1) {
      throw new ConfigurationException(
          List.of("%d state machines fit the name '%s'; name one of: %s"
              .formatted(
                  fitting.size(),
                  name,
                  all.stream().map(StateMachine::name).collect(Collectors.joining(", ")))));
    }
    return fitting.get(0);
  }
}
