package dev.stepworker.app.handlers;

import dev.stepworker.api.spi.WorkerHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Handlers found by {@link ServiceLoader}, and what went wrong with finding them. Immutable.
 *
 * @param handlers in the order in which they were registered
 * @param problems one sentence each
 */
public record HandlerDiscovery(List<FoundHandler> handlers, List<String> problems) {
  private static final String SERVICE = "META-INF/services/" + WorkerHandlers.class.getName();

  /** Looks through everything that the class loader sees. */
  public static HandlerDiscovery in(ClassLoader loader) {
    HandlerCatalog catalog = new HandlerCatalog();
    List<String> problems = new ArrayList<>();
    Iterator<WorkerHandlers> providers =
        ServiceLoader.load(WorkerHandlers.class, loader).iterator();
    while (registerNext(providers, catalog, problems)) {
      // registered one more
    }
    List<FoundHandler> handlers = catalog.handlers();
    if (handlers.isEmpty() && problems.isEmpty()) {
      problems.add("No handler was found; put a jar with " + SERVICE
          + " on the class path or into the plug-in folder (stepworker.plugins.folder)");
    }
    problems.addAll(duplicates(handlers));
    return new HandlerDiscovery(handlers, List.copyOf(problems));
  }

  private static boolean registerNext(
      Iterator<WorkerHandlers> providers, HandlerCatalog catalog, List<String> problems) {
    try {
      if (!providers.hasNext()) {
        return false;
      }
      providers.next().register(catalog);
    } catch (ServiceConfigurationError e) {
      problems.add("Handlers cannot be loaded: " + e.getMessage() + cause(e));
    } catch (RuntimeException | LinkageError e) {
      problems.add("Handlers cannot be registered: " + e);
    }
    return true;
  }

  private static String cause(ServiceConfigurationError e) {
    return e.getCause() == null ? "" : " (" + e.getCause() + ")";
  }

  private static List<String> duplicates(List<FoundHandler> handlers) {
    Set<String> seen = new HashSet<>();
    return handlers.stream()
        .filter(handler -> !seen.add(handler.kind() + " " + handler.task()))
        .map(handler -> "Two handlers register the task " + handler.task()
            + "; give one of the tasks another name")
        .toList();
  }
}
