package dev.stepworker.app;

import dev.stepworker.app.config.ConfigurationException;
import dev.stepworker.app.config.LauncherSettings;
import dev.stepworker.app.config.Setting;
import dev.stepworker.app.config.Settings;
import dev.stepworker.app.handlers.FoundHandler;
import dev.stepworker.app.handlers.HandlerCheck;
import dev.stepworker.app.handlers.HandlerDiscovery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that is needed to start: settings that are in order, and the handlers they are for.
 * Immutable.
 *
 * @param settings checked
 * @param handlers in the order in which they were registered
 * @param loader sees the handlers' classes
 */
record Launch(Settings settings, List<FoundHandler> handlers, ClassLoader loader) {

  /**
   * Reads the settings, finds the handlers, and checks both.
   *
   * @throws ConfigurationException with every problem found
   */
  static Launch prepare(Map<String, String> environment, Map<String, String> commandLine) {
    Settings settings = Settings.load(environment, commandLine);
    ClassLoader loader = new Plugins(settings).loader();
    HandlerDiscovery discovery = HandlerDiscovery.in(loader);
    Launch launch = new Launch(settings, discovery.handlers(), loader);
    List<String> problems = new ArrayList<>(discovery.problems());
    problems.addAll(settings.problems(launch.known()));
    if (problems.isEmpty()) {
      problems.addAll(new HandlerCheck(settings).problems(discovery.handlers()));
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return launch;
  }

  /** The settings there are: the launcher's, and those of each handler. */
  List<Setting<?>> known() {
    Stream<Setting<?>> ofHandlers =
        handlers.stream().flatMap(handler -> handler.settings().all().stream()).distinct();
    return Stream.concat(LauncherSettings.all().stream(), ofHandlers).toList();
  }
}
