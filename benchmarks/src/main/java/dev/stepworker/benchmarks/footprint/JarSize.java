package dev.stepworker.benchmarks.footprint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;

/**
 * How big a jar is.
 *
 * @param name of the file
 * @param bytes of the file
 * @param classes in it
 */
record JarSize(String name, long bytes, long classes) {
  private static final List<String> OWN =
      List.of("worker-api-", "worker-runtime-", "integrations-model-", "worker-app-");

  static JarSize of(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      long classes =
          file.stream().filter(entry -> entry.getName().endsWith(".class")).count();
      return new JarSize(jar.getFileName().toString(), Files.size(jar), classes);
    } catch (IOException e) {
      throw new UncheckedIOException(jar + " cannot be read", e);
    }
  }

  /** The sum under another name. */
  static JarSize sum(String name, List<JarSize> jars) {
    return new JarSize(
        name,
        jars.stream().mapToLong(JarSize::bytes).sum(),
        jars.stream().mapToLong(JarSize::classes).sum());
  }

  /** Whether it is one of this project's. */
  boolean isOwn() {
    return OWN.stream().anyMatch(name::startsWith);
  }
}
