package dev.stepworker.app.config;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.yaml.snakeyaml.error.YAMLException;

/** Opens the places that settings come from. */
final class Sources {
  private static final String VARIABLES = Setting.variable(LauncherSettings.PREFIX);

  private Sources() {}

  /**
   * All sources, the file among them if one is named.
   *
   * @throws ConfigurationException if the file is missing or cannot be read
   */
  static List<ConfigSource> open(Map<String, String> environment, Map<String, String> commandLine) {
    List<ConfigSource> sources = new ArrayList<>();
    sources.add(new EnvConfigSource(ours(environment), Origin.ENVIRONMENT.strength()));
    sources.add(
        new PropertiesConfigSource(commandLine, "command line", Origin.COMMAND_LINE.strength()));
    file(environment, commandLine).map(Sources::openFile).ifPresent(sources::add);
    return sources;
  }

  private static Map<String, String> ours(Map<String, String> environment) {
    return environment.entrySet().stream()
        .filter(variable -> variable.getKey().startsWith(VARIABLES))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Optional<Path> file(
      Map<String, String> environment, Map<String, String> commandLine) {
    Setting<String> setting = LauncherSettings.CONFIG_FILE;
    return Optional.ofNullable(commandLine.get(setting.key()))
        .or(() -> Optional.ofNullable(environment.get(setting.variable())))
        .filter(name -> !name.isEmpty())
        .map(Path::of);
  }

  private static ConfigSource openFile(Path file) {
    if (!Files.isReadable(file)) {
      throw new ConfigurationException(
          List.of("The settings file " + file + " is missing or cannot be read"));
    }
    try {
      URL url = file.toUri().toURL();
      int strength = Origin.FILE.strength();
      return file.toString().endsWith(".properties")
          ? new PropertiesConfigSource(url, strength)
          : withoutQuotes(new YamlConfigSource(url, strength));
    } catch (IOException | YAMLException e) {
      throw new ConfigurationException(
          List.of("The settings file " + file + " cannot be read: " + e.getMessage()));
    }
  }

  /** The source without the quotes that a key with dots in one piece gets. */
  private static ConfigSource withoutQuotes(YamlConfigSource yaml) {
    Map<String, String> values = yaml.getProperties().entrySet().stream()
        .collect(Collectors.toMap(
            value -> value.getKey().replace("\"", ""), Map.Entry::getValue, (first, last) -> last));
    return new PropertiesConfigSource(values, yaml.getName(), yaml.getOrdinal());
  }
}
