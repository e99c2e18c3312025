package dev.stepworker.benchmarks.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The processes that render a definition and print it, or how long it took. */
final class RenderCommands implements AutoCloseable {
  /** A JVM as a short build step starts it: no optimizing compiler, no parallel collector. */
  private static final List<String> SHORT = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final Path folder;
  private final String classPath;
  private final Path archive;

  /** Packs the program that renders into a temporary folder, which closing deletes. */
  RenderCommands() throws IOException {
    this.folder = Files.createTempDirectory("rendering");
    this.classPath = ProgramJars.classPath(folder);
    this.archive = folder.resolve("classes.jsa");
  }

  /** Writes the archive of the program's classes, as a build would when it makes an image. */
  void writeArchive(int states) throws IOException, InterruptedException {
    printed(once("-XX:ArchiveClassesAtExit=" + archive, Product.WITH_POLICY, states));
  }

  List<String> java(Product product, int states) {
    return once("-Xshare:auto", product, states);
  }

  List<String> javaWithArchive(Product product, int states) {
    return once("-XX:SharedArchiveFile=" + archive, product, states);
  }

  /** A JVM with its defaults, which renders over and over for some seconds. */
  List<String> javaInProcess(Product product, int states, double seconds) {
    List<String> command = jvm(List.of());
    command.addAll(List.of(RenderRepeatedly.class.getName(), product.name()));
    command.addAll(List.of(Integer.toString(states), Double.toString(seconds)));
    return command;
  }

  static List<String> cdk(Path folder, Product product, int states) {
    return List.of(
        "node", folder.resolve("render.js").toString(), product.name(), Integer.toString(states));
  }

  static List<String> cdkInProcess(Path folder, Product product, int states, double seconds) {
    List<String> command = new ArrayList<>(cdk(folder, product, states));
    command.add(Double.toString(seconds));
    return command;
  }

  /** Runs a command and returns what it prints. */
  static String printed(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(
          command.get(0) + " ended with " + process.exitValue() + "; see its output above");
    }
    return printed;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private List<String> once(String sharing, Product product, int states) {
    List<String> options = new ArrayList<>(SHORT);
    options.add(sharing);
    List<String> command = jvm(options);
    command.addAll(List.of(RenderOnce.class.getName(), product.name(), Integer.toString(states)));
    return command;
  }

  private List<String> jvm(List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath));
    return command;
  }
}
