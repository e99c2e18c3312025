package dev.stepworker.runtime.payload;

import dev.stepworker.api.spi.PayloadStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps payloads as files of one directory, for tests and for workers that share a volume. A
 * reference names a file by the SHA-256 of its content, which is checked when it is read.
 * Thread-safe; blocks.
 */
public final class FilePayloadStore implements PayloadStore {
  private static final Pattern REFERENCE =
      Pattern.compile("file:([A-Za-z0-9]{1,64}-([0-9a-f]{64})\\.json)");

  private final Path directory;

  /**
   * Keeps payloads in a directory.
   *
   * @param directory there, and writable
   */
  public FilePayloadStore(Path directory) {
    this.directory = directory;
  }

  @Override
  public String put(String taskId, byte[] json) {
    String name = taskId + "-" + sha256(json) + ".json";
    try {
      Files.write(directory.resolve(name), json);
    } catch (IOException e) {
      throw new UncheckedIOException("Payload cannot be written to " + directory, e);
    }
    return "file:" + name;
  }

  @Override
  public byte[] get(String reference) {
    Matcher parts = REFERENCE.matcher(reference);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Reference was not made by a file payload store");
    }
    byte[] json = read(directory.resolve(parts.group(1)));
    if (!sha256(json).equals(parts.group(2))) {
      throw new IllegalArgumentException(
          "Payload is not the one that was stored; its file changed");
    }
    return json;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("Payload is not in the store's directory", e);
    } catch (IOException e) {
      throw new UncheckedIOException("Payload cannot be read", e);
    }
  }

  private static String sha256(byte[] json) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime has no SHA-256", e);
    }
  }
}
