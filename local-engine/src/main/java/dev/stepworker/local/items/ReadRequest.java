package dev.stepworker.local.items;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Items to read.
 *
 * @param resource of the reader, such as {@code arn:aws:states:::s3:getObject}
 * @param arguments such as {@code Bucket} and {@code Key}
 * @param config {@code ReaderConfig}
 * @param maxItems the most items to read
 */
public record ReadRequest(
    String resource,
    Map<String, @Nullable Object> arguments,
    Map<String, @Nullable Object> config,
    long maxItems) {

  String text(Map<String, @Nullable Object> members, String name) {
    return members.get(name) instanceof String text ? text : "";
  }

  String bucket() {
    return text(arguments, "Bucket");
  }

  String key() {
    return text(arguments, "Key");
  }

  String config(String name) {
    return text(config, name);
  }

  /** Where the items are, as the context object shows it. */
  public String source() {
    return key().isEmpty() ? "S3://" + bucket() : "S3://" + bucket() + "/" + key();
  }
}
