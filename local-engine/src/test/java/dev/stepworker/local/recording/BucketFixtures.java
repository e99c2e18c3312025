package dev.stepworker.local.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Puts the objects that a recording began with into folders that stand for its buckets. */
record BucketFixtures(Path directory) {
  void put(List<?> fixtures) throws IOException {
    for (Object fixture : fixtures) {
      Map<?, ?> fields = (Map<?, ?>) fixture;
      if ("bucket".equals(fields.get("kind"))) {
        Files.createDirectories(directory.resolve(String.valueOf(fields.get("name"))));
      } else if ("s3put".equals(fields.get("kind"))) {
        Path bucket = directory.resolve(String.valueOf(fields.get("bucket")));
        Files.writeString(
            bucket.resolve(String.valueOf(fields.get("key"))), String.valueOf(fields.get("body")));
      }
    }
  }
}
