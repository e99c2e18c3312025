package dev.stepworker.local.items;

import dev.stepworker.local.json.InvalidJsonException;
import dev.stepworker.local.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads an S3 inventory: a manifest that names CSV files and their columns.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory-location.html">S3
 *     inventory</a>
 */
final class InventoryItems {
  private final Buckets buckets;

  InventoryItems(Buckets buckets) {
    this.buckets = buckets;
  }

  List<? extends @Nullable Object> read(byte[] manifest) {
    Map<?, ?> fields = fields(manifest);
    List<String> columns = Arrays.stream(
            String.valueOf(fields.get("fileSchema")).split(","))
        .map(String::strip)
        .toList();
    String bucket = String.valueOf(fields.get("destinationBucket")).replaceFirst("^arn:.*:::", "");
    List<@Nullable Object> items = new ArrayList<>();
    for (Object file : fields.get("files") instanceof List<?> list ? list : List.of()) {
      String key = file instanceof Map<?, ?> map ? String.valueOf(map.get("key")) : "";
      items.addAll(new CsvItems(',', columns).read(content(bucket, key)));
    }
    return items;
  }

  private static Map<?, ?> fields(byte[] manifest) {
    try {
      Object value = Json.parse(new String(manifest, StandardCharsets.UTF_8));
      if (value instanceof Map<?, ?> map && map.get("fileSchema") instanceof String) {
        return map;
      }
    } catch (InvalidJsonException e) {
      throw new ItemAccessException("The manifest is no JSON file: " + e.getMessage(), e);
    }
    throw new ItemAccessException("The manifest has no fileSchema; is it one of S3 inventory?");
  }

  private byte[] content(String bucket, String key) {
    byte[] content = buckets.read(bucket, key);
    if (!key.endsWith(".gz")) {
      return content;
    }
    try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return unzipped.readAllBytes();
    } catch (IOException e) {
      throw new ItemAccessException("s3://" + bucket + "/" + key + " is no gzip file", e);
    }
  }
}
