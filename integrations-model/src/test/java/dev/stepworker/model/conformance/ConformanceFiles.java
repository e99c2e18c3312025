package dev.stepworker.model.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds and reads the files of cases. */
final class ConformanceFiles {
  private static final String DIRECTORY = "conformance.dir";
  private static final Path COPY = Path.of("src/test/resources/conformance");

  private ConformanceFiles() {}

  /** The cases of the directory that {@code -Dconformance.dir} names, or of our first set. */
  static List<ConformanceCase> cases() {
    String directory = System.getProperty(DIRECTORY, "");
    return cases(directory.isBlank() ? COPY.resolve("v1") : Path.of(directory));
  }

  static List<ConformanceCase> cases(Path directory) {
    List<ConformanceCase> cases = new ArrayList<>();
    for (Path file : jsonFiles(directory)) {
      read(file, cases);
    }
    return cases;
  }

  /** Our copy of the cases, sets and all. */
  static Path copy() {
    return COPY;
  }

  static List<Path> jsonFiles(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the cases in " + directory, e);
    }
  }

  private static void read(Path file, List<ConformanceCase> cases) {
    try {
      new ObjectMapper()
          .readTree(file.toFile())
          .forEach(json -> cases.add(ConformanceCase.of(json)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the cases in " + file, e);
    }
  }
}
