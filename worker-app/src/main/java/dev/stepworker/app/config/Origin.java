package dev.stepworker.app.config;

import java.util.Arrays;

/** Where a value comes from; later ones win. */
enum Origin {
  DEFAULT(0),
  ENVIRONMENT(100),
  FILE(200),
  COMMAND_LINE(300);

  private final int ordinal;

  Origin(int ordinal) {
    this.ordinal = ordinal;
  }

  /** The strength, as the configuration library counts it. */
  int strength() {
    return ordinal;
  }

  static Origin ofStrength(int strength) {
    return Arrays.stream(values())
        .filter(origin -> origin.ordinal == strength)
        .findFirst()
        .orElse(DEFAULT);
  }

  /** A key as the user wrote it there. */
  String written(String key) {
    return switch (this) {
      case ENVIRONMENT -> Setting.variable(key);
      case COMMAND_LINE -> "--set " + key;
      case FILE, DEFAULT -> key;
    };
  }
}
