package dev.stepworker.app.sample;

import dev.stepworker.samples.documents.DocumentHandlers;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The handlers as a user's build packs them: the samples' classes, and nothing they need. */
final class SampleJar {
  private SampleJar() {}

  /** Puts the jar into a folder. */
  static void into(Path folder) throws IOException, URISyntaxException {
    Path classes = Path.of(DocumentHandlers.class
        .getProtectionDomain()
        .getCodeSource()
        .getLocation()
        .toURI());
    Path jar = folder.resolve("documents.jar");
    if (Files.isRegularFile(classes)) {
      Files.copy(classes, jar);
      return;
    }
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Path file : files(classes)) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
  }

  private static List<Path> files(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
