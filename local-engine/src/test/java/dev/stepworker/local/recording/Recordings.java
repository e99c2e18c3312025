package dev.stepworker.local.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads every recording below a directory: {@code .json} files hold one, {@code .jsonl} many. */
final class Recordings {
  private Recordings() {}

  static List<Recording> below(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.sorted().flatMap(Recordings::read).map(Recording::parse).toList();
    }
  }

  private static Stream<String> read(Path file) {
    try {
      if (file.toString().endsWith(".jsonl")) {
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank());
      }
      return file.toString().endsWith(".json") ? Stream.of(Files.readString(file)) : Stream.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
