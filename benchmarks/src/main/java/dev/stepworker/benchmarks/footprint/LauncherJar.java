package dev.stepworker.benchmarks.footprint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The packaged launcher, with the folder {@code lib} of its libraries beside it. */
record LauncherJar(Path path) {
  private static final String NAME = "worker-app-[\\d.]+(-SNAPSHOT)?\\.jar";

  /**
   * Finds it where Maven leaves it.
   *
   * @throws IOException if it is not there
   */
  static LauncherJar in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches(NAME))
          .map(LauncherJar::new)
          .findFirst()
          .orElseThrow(() -> new IOException("No worker-app jar in " + folder + "; package it"));
    }
  }

  /** The launcher's jar and its libraries by name. */
  List<JarSize> sizes() throws IOException {
    try (Stream<Path> libraries = Files.list(path.resolveSibling("lib"))) {
      return Stream.concat(Stream.of(path), libraries.sorted()).map(JarSize::of).toList();
    }
  }
}
