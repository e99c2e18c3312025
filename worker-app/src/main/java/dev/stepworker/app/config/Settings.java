package dev.stepworker.app.config;

import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The values of the settings: those of the environment, over them those of a file, over them those
 * of the command line. Immutable.
 */
public final class Settings {
  private final SmallRyeConfig config;

  private Settings(SmallRyeConfig config) {
    this.config = config;
  }

  /**
   * Reads all sources; checks no value yet.
   *
   * @param environment the process's variables; those that begin with {@code STEPWORKER_} count
   * @param commandLine values by key
   * @throws ConfigurationException if the file that either names cannot be read
   */
  public static Settings load(Map<String, String> environment, Map<String, String> commandLine) {
    return new Settings(new SmallRyeConfigBuilder()
        .withSources(Sources.open(environment, commandLine))
        .build());
  }

  /**
   * What is wrong: values that do not fit their setting, and keys that are none of these settings.
   *
   * @return one sentence a problem, naming each setting as the user wrote it
   */
  public List<String> problems(Collection<Setting<?>> known) {
    List<String> problems = new ArrayList<>();
    known.forEach(setting -> problem(setting).ifPresent(problems::add));
    unknown(known)
        .forEach(key -> problems.add(
            key + " is not a setting of Stepworker;" + " stepworker --help lists them"));
    return problems;
  }

  /** The value, or its default. */
  public <T> T get(Setting<T> setting) {
    return find(setting)
        .orElseThrow(() -> new IllegalStateException(setting.key() + " has no value"));
  }

  /** The value, its default, or nothing. */
  public <T> Optional<T> find(Setting<T> setting) {
    return text(setting).map(setting.value()::parse);
  }

  /** The setting as the user wrote it where its value comes from. */
  public String written(Setting<?> setting) {
    return origin(setting).written(setting.key());
  }

  /** The lines of the effective configuration; those without a value are left out. */
  public List<String> effective(Collection<Setting<?>> known) {
    return known.stream()
        .filter(setting -> text(setting).isPresent())
        .map(setting -> "%s=%s (%s)"
            .formatted(setting.key(), masked(text(setting).orElse("")), source(setting)))
        .toList();
  }

  /** A value without the password that a URL may carry. */
  private static String masked(String value) {
    return value.replaceAll("(?<=://)[^/\\s]+@", "****@");
  }

  private String source(Setting<?> setting) {
    return switch (origin(setting)) {
      case DEFAULT -> "default";
      case FILE -> find(LauncherSettings.CONFIG_FILE).orElse("file");
      case ENVIRONMENT -> setting.variable();
      case COMMAND_LINE -> "command line";
    };
  }

  private Optional<String> problem(Setting<?> setting) {
    String text = text(setting).orElse("");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      setting.value().parse(text);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(
          "%s is %s; it %s".formatted(written(setting), masked(text), e.getMessage()));
    }
  }

  private Set<String> unknown(Collection<Setting<?>> known) {
    Set<String> keys = known.stream().map(Setting::key).collect(Collectors.toSet());
    Set<String> variables = known.stream().map(Setting::variable).collect(Collectors.toSet());
    Set<String> unknown = new TreeSet<>();
    for (ConfigSource source : config.getConfigSources()) {
      Origin origin = Origin.ofStrength(source.getOrdinal());
      Set<String> allowed = origin == Origin.ENVIRONMENT ? variables : keys;
      source.getPropertyNames().stream()
          .filter(name -> !allowed.contains(name))
          .filter(name -> origin != Origin.ENVIRONMENT || name.equals(Setting.variable(name)))
          .forEach(name -> unknown.add(origin.written(name)));
    }
    return unknown;
  }

  private Optional<String> text(Setting<?> setting) {
    return Optional.ofNullable(value(setting).getValue())
        .filter(text -> !text.isEmpty())
        .or(setting::fallback);
  }

  private Origin origin(Setting<?> setting) {
    ConfigValue value = value(setting);
    return value.getValue() == null
        ? Origin.DEFAULT
        : Origin.ofStrength(value.getConfigSourceOrdinal());
  }

  private ConfigValue value(Setting<?> setting) {
    return config.getConfigValue(setting.key());
  }
}
