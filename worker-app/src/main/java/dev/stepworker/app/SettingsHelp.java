package dev.stepworker.app;

import dev.stepworker.app.config.HandlerSettings;
import dev.stepworker.app.config.LauncherSettings;
import dev.stepworker.app.config.Setting;
import java.util.List;
import java.util.stream.Stream;

/** Tells about every setting: for {@code --help}, and as the table of the documentation. */
final class SettingsHelp {
  private static final String ANY_TASK = "<task>";

  private SettingsHelp() {}

  /** Lines for a terminal. */
  static List<String> lines() {
    return settings()
        .map(setting -> "  %s (%s)%n      %s %s"
            .formatted(
                setting.key(),
                setting.value().describe(),
                setting.description(),
                setting.fallback().map(value -> "Default: " + value + ".").orElse("")))
        .map(String::stripTrailing)
        .toList();
  }

  /** A table in Markdown. */
  static String markdown() {
    StringBuilder table = new StringBuilder(
        "| Key | Variable | Value | Default | What it does |\n|---|---|---|---|---|\n");
    settings()
        .forEach(setting -> table.append("| `%s` | `%s` | %s | %s | %s |%n"
            .formatted(
                setting.key(),
                setting.variable().replace("__TASK__", "_<TASK>_"),
                setting.value().describe(),
                setting.fallback().map(value -> "`" + value + "`").orElse(""),
                setting.description())));
    return table.toString();
  }

  private static Stream<Setting<?>> settings() {
    return Stream.concat(
        LauncherSettings.all().stream(), HandlerSettings.of(ANY_TASK).all().stream());
  }
}
