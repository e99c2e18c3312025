package dev.stepworker.app;

import dev.stepworker.app.config.ConfigurationException;
import dev.stepworker.app.config.LauncherSettings;
import dev.stepworker.app.config.Settings;
import dev.stepworker.app.handlers.PluginFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens what the settings add to the class path. */
record Plugins(Settings settings) {

  /**
   * Sees the class path, and the jars of the plug-in folder if one is set.
   *
   * @throws ConfigurationException if the folder cannot be read
   */
  ClassLoader loader() {
    ClassLoader parent = Plugins.class.getClassLoader();
    Optional<Path> folder = settings.find(LauncherSettings.PLUGINS_FOLDER).map(Path::of);
    if (folder.isEmpty()) {
      return parent;
    }
    try {
      return new PluginFolder(folder.get()).open(parent);
    } catch (IOException e) {
      throw new ConfigurationException(List.of("%s is %s, which is no folder that can be read"
          .formatted(settings.written(LauncherSettings.PLUGINS_FOLDER), folder.get())));
    }
  }
}
