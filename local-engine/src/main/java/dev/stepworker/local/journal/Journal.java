package dev.stepworker.local.journal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The calls that have changed something, in their order, in a file of a directory.
 *
 * <p>Confined to the engine's loop.
 */
public final class Journal implements AutoCloseable {
  private static final String FILE = "calls.jsonl";

  private final JournalFile file;

  /**
   * Opens the journal of a directory, which is created if it is not there.
   *
   * @throws java.io.UncheckedIOException if it cannot be
   */
  public Journal(Path directory) {
    this.file = new JournalFile(directory, FILE);
  }

  List<Entry> read() {
    List<Entry> entries = new ArrayList<>();
    file.read(value -> entries.add(entry(value)));
    return entries;
  }

  private static Entry entry(@Nullable Object value) {
    if (value instanceof Map<?, ?> entry
        && entry.get("operation") instanceof String operation
        && entry.get("request") instanceof Map<?, ?> request) {
      return new Entry(operation, members(request));
    }
    throw new IllegalArgumentException("A line is no call");
  }

  private static Map<String, @Nullable Object> members(Map<?, ?> request) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    request.forEach((name, value) -> members.put(Objects.toString(name), value));
    return members;
  }

  void append(Entry entry) {
    file.append(Map.of("operation", entry.operation(), "request", entry.request()));
  }

  @Override
  public void close() {
    file.close();
  }

  /** A call that was answered with success. */
  record Entry(String operation, Map<String, @Nullable Object> request) {}
}
