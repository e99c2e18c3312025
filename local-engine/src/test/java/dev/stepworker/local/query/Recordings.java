package dev.stepworker.local.query;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stepworker.local.query.value.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what the real service did, where the data is. */
final class Recordings {
  private static final Path DIRECTORY = Path.of("..", "..", "shared", "recordings");

  private Recordings() {}

  static List<Map<String, Object>> small() {
    return lines("choice-and-intrinsics.jsonl");
  }

  static List<Map<String, Object>> all() {
    List<Map<String, Object>> all = new ArrayList<>(lines("executions.jsonl"));
    try (Stream<Path> scenarios = Files.list(DIRECTORY.resolve("scenarios"))) {
      scenarios
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .forEach(file -> all.add(parse(read(file))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static List<Map<String, Object>> lines(String name) {
    assumeTrue(
        Files.isDirectory(DIRECTORY),
        "The recordings of the real service are not at " + DIRECTORY
            + "; nothing is compared with them");
    return read(DIRECTORY.resolve(name)).lines().map(Recordings::parse).toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked") // every recording is an object
  private static Map<String, Object> parse(String json) {
    try {
      return (Map<String, Object>) JsonText.parse(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
