package dev.stepworker.local.items;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where and how the results of a map run are to be written.
 *
 * @param arguments {@code Bucket} and {@code Prefix}
 * @param config {@code WriterConfig}
 */
public record WriteRequest(
    String mapRunArn,
    Map<String, @Nullable Object> arguments,
    Map<String, @Nullable Object> config) {

  String bucket() {
    return arguments.get("Bucket") instanceof String bucket ? bucket : "";
  }

  /** The folder of the run's files within the bucket. */
  String folder() {
    String id = mapRunArn.substring(mapRunArn.lastIndexOf(':') + 1);
    String prefix = arguments.get("Prefix") instanceof String text ? text : "";
    return prefix.isEmpty() ? id : prefix + "/" + id;
  }

  boolean isLines() {
    return "JSONL".equals(config.get("OutputType"));
  }

  String transformation() {
    return config.get("Transformation") instanceof String name ? name : "NONE";
  }
}
