package dev.stepworker.payloads.s3;

import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Where payloads are kept, and from where they are read. Immutable. */
public final class S3PayloadSettings {
  private static final int DEFAULT_MAX_BYTES = 64 * 1024 * 1024;
  private static final int MOST_BYTES = 512 * 1024 * 1024;

  private final String bucket;
  private final String prefix;
  private final int maxBytes;
  private final Set<String> alsoFrom;
  private final Consumer<PutObjectRequest.Builder> customization;

  private S3PayloadSettings(
      String bucket,
      String prefix,
      int maxBytes,
      Set<String> alsoFrom,
      Consumer<PutObjectRequest.Builder> customization) {
    this.bucket = bucket;
    this.prefix = prefix;
    this.maxBytes = maxBytes;
    this.alsoFrom = alsoFrom;
    this.customization = customization;
  }

  /**
   * Keeps payloads of up to 64 MiB in a bucket, below {@code stepworker/}, and reads only those.
   */
  public static S3PayloadSettings bucket(String name) {
    return new S3PayloadSettings(name, "stepworker/", DEFAULT_MAX_BYTES, Set.of(), request -> {});
  }

  /**
   * Keeps and reads payloads below this prefix.
   *
   * @param folder ends in a slash
   */
  public S3PayloadSettings prefix(String folder) {
    if (!folder.endsWith("/") || folder.contains("#")) {
      throw new IllegalArgumentException(
          "prefix is '" + folder + "'; must end in a slash and have no '#'");
    }
    return new S3PayloadSettings(bucket, folder, maxBytes, alsoFrom, customization);
  }

  /**
   * Takes and reads payloads of at most this size; each is held in memory.
   *
   * @param bytes 1 to 536,870,912
   */
  public S3PayloadSettings maxBytes(int bytes) {
    if (bytes < 1 || bytes > MOST_BYTES) {
      throw new IllegalArgumentException("maxBytes is " + bytes + "; must be 1 to " + MOST_BYTES);
    }
    return new S3PayloadSettings(bucket, prefix, bytes, alsoFrom, customization);
  }

  /** Reads, below the same prefix, also what the workers of these buckets kept. */
  public S3PayloadSettings alsoReadFrom(String... buckets) {
    return new S3PayloadSettings(bucket, prefix, maxBytes, Set.of(buckets), customization);
  }

  /** Adds to each object that is kept: encryption, tags, storage class. */
  public S3PayloadSettings customize(Consumer<PutObjectRequest.Builder> objects) {
    return new S3PayloadSettings(bucket, prefix, maxBytes, alsoFrom, objects);
  }

  String bucket() {
    return bucket;
  }

  String prefix() {
    return prefix;
  }

  int maxBytes() {
    return maxBytes;
  }

  Consumer<PutObjectRequest.Builder> customization() {
    return customization;
  }

  /** Refuses what must not be read. */
  void check(S3Reference reference) {
    if (!reference.bucket().equals(bucket) && !alsoFrom.contains(reference.bucket())) {
      throw new IllegalArgumentException(
          "Payload is in a bucket that is not allowed; allow it with alsoReadFrom(...)");
    }
    if (!reference.key().startsWith(prefix)) {
      throw new IllegalArgumentException("Payload is not below the prefix " + prefix);
    }
    if (reference.bytes() > maxBytes) {
      throw new IllegalArgumentException(
          "Payload has " + reference.bytes() + " bytes; the store reads at most " + maxBytes);
    }
  }
}
