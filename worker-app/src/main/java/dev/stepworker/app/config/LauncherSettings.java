package dev.stepworker.app.config;

import java.time.Duration;
import java.util.List;

/** The settings of the launcher itself. */
public final class LauncherSettings {
  /** Before every key. */
  static final String PREFIX = "stepworker.";

  public static final Setting<String> CONFIG_FILE = Setting.optional(
      PREFIX + "config.file",
      TextFormat.matching(
          ".+\\.(ya?ml|properties)", "the path of a .yaml, .yml or .properties file"),
      "File with more settings, which win over the environment. Not within a file.");

  public static final Setting<String> NAME = Setting.of(
      PREFIX + "name",
      TextFormat.matching(".{1,80}", "text of 1 to 80 characters"),
      "stepworker",
      "Name of the worker, in the execution history and on every metric.");

  public static final Setting<Integer> SLOTS = Setting.of(
      PREFIX + "slots",
      new NumberFormat(1, 10_000),
      "16",
      "Tasks that run at once, over all handlers.");

  public static final Setting<Duration> DRAIN_TIMEOUT = Setting.of(
      PREFIX + "drain.timeout",
      new DurationFormat(Duration.ofSeconds(1), Duration.ofHours(12)),
      "100s",
      "How long running tasks may go on after SIGTERM before they are handed back.");

  public static final Setting<String> MANAGEMENT_ADDRESS = Setting.of(
      PREFIX + "management.address",
      TextFormat.matching("[0-9A-Za-z.:%-]+", "a host name or an IP address"),
      "127.0.0.1",
      "Address of health, metrics and status; 0.0.0.0 for every interface.");

  public static final Setting<Integer> MANAGEMENT_PORT = Setting.of(
      PREFIX + "management.port",
      new NumberFormat(0, 65_535),
      "8080",
      "Port of health, metrics and status; 0 for any free one.");

  public static final Setting<String> PLUGINS_FOLDER = Setting.optional(
      PREFIX + "plugins.folder",
      TextFormat.matching(".+", "the path of a folder"),
      "Folder with jars that bring handlers, beside the class path.");

  public static final Setting<LogLevel> LOG_LEVEL = Setting.of(
      PREFIX + "log.level",
      new ChoiceFormat<>(LogLevel.class),
      "info",
      "How much is logged; the AWS SDK never logs below info, since it would log task tokens.");

  public static final Setting<LogFormat> LOG_FORMAT = Setting.of(
      PREFIX + "log.format",
      new ChoiceFormat<>(LogFormat.class),
      "auto",
      "What a log line looks like; auto is plain on a terminal and JSON otherwise.");

  private LauncherSettings() {}

  /** All of them, in the order of the documentation. */
  public static List<Setting<?>> all() {
    return List.of(
        NAME,
        SLOTS,
        DRAIN_TIMEOUT,
        MANAGEMENT_ADDRESS,
        MANAGEMENT_PORT,
        PLUGINS_FOLDER,
        LOG_LEVEL,
        LOG_FORMAT,
        CONFIG_FILE);
  }
}
