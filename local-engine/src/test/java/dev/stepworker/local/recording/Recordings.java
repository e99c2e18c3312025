package dev.stepworker.local.recording;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads every recording below a directory: {@code .json} files hold one, {@code .jsonl} many. */
final class Recordings {
  private static final String ONE = ".json";
  private static final String MANY = ".jsonl";

  private Recordings() {}

  /** Where the recordings are; a test that needs them ends here if there are none. */
  static Path directory() {
    Path directory = Path.of(System.getProperty("recordings.dir", "../../shared/recordings"));
    assumeTrue(
        Files.isDirectory(directory),
        "There are no recordings at " + directory + "; name a directory by -Drecordings.dir");
    return directory;
  }

  static List<Recording> below(Path directory) throws IOException {
    List<Recording> recordings = new ArrayList<>();
    for (Path file : files(directory)) {
      texts(file).map(Recording::parse).forEach(recordings::add);
    }
    return recordings;
  }

  /** Every file with recordings below a directory. */
  static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> isOf(file, MANY) || isOf(file, ONE)).sorted().toList();
    }
  }

  private static Stream<String> texts(Path file) throws IOException {
    return isOf(file, MANY)
        ? Files.readAllLines(file).stream().filter(line -> !line.isBlank())
        : Stream.of(Files.readString(file));
  }

  private static boolean isOf(Path file, String extension) {
    return file.toString().endsWith(extension);
  }
}
