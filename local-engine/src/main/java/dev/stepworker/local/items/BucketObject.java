package dev.stepworker.local.items;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object of a bucket.
 *
 * @param lastModifiedSeconds since 1970
 */
record BucketObject(String key, long size, long lastModifiedSeconds) {
  static BucketObject of(Path folder, Path file) {
    try {
      return new BucketObject(
          folder.relativize(file).toString().replace('\\', '/'),
          Files.size(file),
          Files.getLastModifiedTime(file).toInstant().getEpochSecond());
    } catch (IOException e) {
      throw new ItemAccessException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** As a listing shows it. */
  Map<String, @Nullable Object> item() {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("Etag", "\"" + Integer.toHexString(hashCode()) + "\"");
    item.put("Key", key);
    item.put("LastModified", lastModifiedSeconds);
    item.put("Size", size);
    item.put("StorageClass", "STANDARD");
    return item;
  }
}
