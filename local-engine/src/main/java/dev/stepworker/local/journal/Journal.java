package dev.stepworker.local.journal;

import dev.stepworker.local.json.InvalidJsonException;
import dev.stepworker.local.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The calls that have changed something, a line each, in a file of a directory. A line that was cut
 * off, because the process ended within it, is left out.
 *
 * <p>Confined to the engine's loop.
 */
public final class Journal {
  private static final String FILE = "calls.jsonl";

  private final Path file;

  /**
   * Opens the journal of a directory, which is created if it is not there.
   *
   * @throws UncheckedIOException if it cannot be
   */
  public Journal(Path directory) {
    try {
      this.file = Files.createDirectories(directory).resolve(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The directory " + directory + " cannot be used for the engine's state", e);
    }
  }

  List<Entry> read() {
    List<Entry> entries = new ArrayList<>();
    try {
      if (Files.exists(file)) {
        Files.readAllLines(file).forEach(line -> read(line, entries));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The engine's state cannot be read from " + file, e);
    }
    return entries;
  }

  private void read(String line, List<Entry> entries) {
    try {
      if (Json.parse(line) instanceof Map<?, ?> entry
          && entry.get("operation") instanceof String operation
          && entry.get("request") instanceof Map<?, ?> request) {
        entries.add(new Entry(operation, members(request)));
        return;
      }
    } catch (InvalidJsonException e) {
      return; // empty, or cut off
    }
    throw new IllegalArgumentException(
        file + " is no journal of the engine; choose another directory");
  }

  private static Map<String, @Nullable Object> members(Map<?, ?> request) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    request.forEach((name, value) -> members.put(Objects.toString(name), value));
    return members;
  }

  void append(Entry entry) {
    String line = Json.write(Map.of("operation", entry.operation(), "request", entry.request()));
    try {
      Files.writeString(file, "\n" + line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("The engine's state cannot be written to " + file, e);
    }
  }

  /** A call that was answered with success. */
  record Entry(String operation, Map<String, @Nullable Object> request) {}
}
