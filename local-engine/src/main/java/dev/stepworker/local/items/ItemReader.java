package dev.stepworker.local.items;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the items of a distributed map from a folder that stands for S3.
 *
 * <p>Thread-safe.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemreader.html">ItemReader</a>
 */
public final class ItemReader {
  private final Buckets buckets;

  public ItemReader(Buckets buckets) {
    this.buckets = buckets;
  }

  /**
   * Reads items.
   *
   * @throws ItemAccessException if they cannot be read
   */
  public List<? extends @Nullable Object> read(ReadRequest request) {
    List<? extends @Nullable Object> items = all(request);
    return request.maxItems() < items.size() ? items.subList(0, (int) request.maxItems()) : items;
  }

  private List<? extends @Nullable Object> all(ReadRequest request) {
    if (request.resource().endsWith(":s3:listObjectsV2")) {
      return buckets.list(request.bucket(), request.text(request.arguments(), "Prefix")).stream()
          .<Map<String, @Nullable Object>>map(BucketObject::item)
          .toList();
    }
    if (!request.resource().endsWith(":s3:getObject")) {
      throw new ItemAccessException("The resource " + request.resource()
          + " reads no items; use s3:getObject or s3:listObjectsV2");
    }
    return parse(request, buckets.read(request.bucket(), request.key()));
  }

  /**
   * Takes the items out of what an object holds.
   *
   * @throws ItemAccessException if they cannot be read
   */
  public List<? extends @Nullable Object> parse(ReadRequest request, byte[] content) {
    return switch (request.config("InputType")) {
      case "CSV" -> CsvItems.of(request).read(content);
      case "JSON" -> new JsonItems(request).read(content);
      case "JSONL" -> JsonItems.lines(content);
      case "MANIFEST" -> new InventoryItems(buckets).read(content);
      default ->
        throw new ItemAccessException("InputType is '" + request.config("InputType")
            + "'; must be CSV, JSON, JSONL or MANIFEST");
    };
  }
}
