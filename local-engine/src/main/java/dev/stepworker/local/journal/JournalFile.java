package dev.stepworker.local.journal;

import dev.stepworker.local.json.InvalidJsonException;
import dev.stepworker.local.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of JSON values, a line each, that only grows. What is appended outlives the process at
 * once; a line that was cut off, because the process ended within it, is left out.
 *
 * <p>Confined to the engine's loop.
 */
final class JournalFile implements AutoCloseable {
  private final Path file;
  private @Nullable Writer writer;

  /**
   * Names a file of a directory, which is created if it is not there.
   *
   * @throws UncheckedIOException if it cannot be
   */
  JournalFile(Path directory, String name) {
    try {
      this.file = Files.createDirectories(directory).resolve(name);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The directory " + directory + " cannot be used for the engine's state", e);
    }
  }

  /**
   * Hands out the values in their order.
   *
   * @throws IllegalArgumentException if the consumer refuses one
   */
  void read(Consumer<@Nullable Object> consumer) {
    if (!Files.exists(file)) {
      return;
    }
    try (BufferedReader lines = new BufferedReader(
        // replaces half a character at a cut, where Files.lines would fail
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      for (Iterator<String> line = lines.lines().iterator(); line.hasNext(); ) {
        read(line.next(), consumer);
      }
    } catch (IOException e) {
      throw unreadable(e);
    } catch (UncheckedIOException e) {
      throw unreadable(Objects.requireNonNull(e.getCause()));
    }
  }

  private UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("The engine's state cannot be read from " + file, e);
  }

  private void read(String line, Consumer<@Nullable Object> consumer) {
    Object value;
    try {
      value = Json.parse(line);
    } catch (InvalidJsonException e) {
      return; // empty, or cut off
    }
    try {
      consumer.accept(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException(
          file + " is no journal of the engine; choose another directory", e);
    }
  }

  void append(Object value) {
    try {
      writer().write("\n" + Json.write(value));
      writer().flush();
    } catch (IOException e) {
      throw new UncheckedIOException("The engine's state cannot be written to " + file, e);
    }
  }

  private Writer writer() throws IOException {
    if (writer == null) {
      writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
    return writer;
  }

  @Override
  public void close() {
    if (writer != null) {
      try {
        writer.close();
      } catch (IOException e) {
        throw new UncheckedIOException("The engine's state cannot be written to " + file, e);
      }
    }
  }
}
