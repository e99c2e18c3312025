package dev.stepworker.benchmarks.rendering;

import java.nio.file.Path;
import java.util.List;

/** The commands that render a definition once and print it. */
final class RenderCommands {
  private static final String IN_PROCESS_ROUNDS = "40";

  private RenderCommands() {}

  /** A JVM as a short build step starts it: no optimizing compiler, no parallel collector. */
  static List<String> java(int states) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        System.getProperty("java.class.path"),
        RenderOnce.class.getName(),
        Integer.toString(states));
  }

  static List<String> cdk(Path folder, int states) {
    return List.of("node", folder.resolve("render.js").toString(), Integer.toString(states));
  }

  static List<String> cdkInProcess(Path folder, int states) {
    return List.of(
        "node",
        folder.resolve("render.js").toString(),
        Integer.toString(states),
        IN_PROCESS_ROUNDS);
  }
}
