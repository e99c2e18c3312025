package dev.stepworker.benchmarks.rendering;

import java.nio.file.Path;
import java.util.List;

/** The commands that render a definition once and print it. */
final class RenderCommands {
  private static final String CDK_ROUNDS = "40";

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

  /** A JVM with its defaults, which renders over and over. */
  static List<String> javaInProcess(int states, int renderings) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        RenderRepeatedly.class.getName(),
        Integer.toString(states),
        Integer.toString(renderings));
  }

  static List<String> cdk(Path folder, int states) {
    return List.of("node", folder.resolve("render.js").toString(), Integer.toString(states));
  }

  static List<String> cdkInProcess(Path folder, int states) {
    return List.of(
        "node", folder.resolve("render.js").toString(), Integer.toString(states), CDK_ROUNDS);
  }
}
