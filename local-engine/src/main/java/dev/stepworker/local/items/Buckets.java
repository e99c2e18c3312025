package dev.stepworker.local.items;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Folders that stand for S3: below one directory, a folder for each bucket, in it a file for each
 * object.
 *
 * <p>Thread-safe.
 */
public final class Buckets {
  private final Optional<Path> root;

  /**
   * Makes folders stand for buckets.
   *
   * @param root the directory that holds a folder for each bucket; empty for none at all
   */
  public Buckets(Optional<Path> root) {
    this.root = root.map(path -> path.toAbsolutePath().normalize());
  }

  /** The bytes of an object. */
  byte[] read(String bucket, String key) {
    Path file = file(bucket, key);
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ItemAccessException(
          "The specified key does not exist: s3://" + bucket + "/" + key + ", expected at " + file,
          e);
    }
  }

  /** Writes an object. */
  void write(String bucket, String key, String content) {
    Path file = file(bucket, key);
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new ItemAccessException(
          "Cannot write s3://" + bucket + "/" + key + " to " + file + ": " + e.getMessage(), e);
    }
  }

  /** The objects whose keys begin so, by key. */
  List<BucketObject> list(String bucket, String prefix) {
    Path folder = file(bucket, "");
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> BucketObject.of(folder, file))
          .filter(object -> object.key().startsWith(prefix))
          .sorted((a, b) -> a.key().compareTo(b.key()))
          .toList();
    } catch (IOException e) {
      throw new ItemAccessException(
          "The specified bucket does not exist: " + bucket + ", expected at " + folder, e);
    }
  }

  private Path file(String bucket, String key) {
    Path directory = root.orElseThrow(() -> new ItemAccessException("No folder stands for S3 to"
        + " hold s3://" + bucket + "/" + key + "; name one with"
        + " LocalStepFunctions.builder().buckets(directory)"));
    Path folder = directory.resolve(bucket).normalize();
    Path file = folder.resolve(key).normalize();
    if (!folder.startsWith(directory) || !file.startsWith(folder)) {
      throw new ItemAccessException("s3://" + bucket + "/" + key + " leads out of its folder");
    }
    return file;
  }
}
