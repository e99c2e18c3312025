package dev.stepworker.local.items;

import dev.stepworker.local.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the results of map runs into a folder that stands for S3.
 *
 * <p>Thread-safe.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-resultwriter.html">ResultWriter</a>
 */
public final class ResultWriter {
  private static final List<String> GROUPS = List.of("FAILED", "PENDING", "SUCCEEDED");

  private final Buckets buckets;

  public ResultWriter(Buckets buckets) {
    this.buckets = buckets;
  }

  /**
   * Writes a file for each group of results, and a manifest.
   *
   * @return what the state goes on with: where the manifest is
   * @throws ItemAccessException if the files cannot be written
   */
  public Map<String, @Nullable Object> write(WriteRequest request, List<ChildResult> results) {
    Map<String, Object> files = new LinkedHashMap<>();
    GROUPS.forEach(group -> files.put(group, file(request, group, results)));
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("DestinationBucket", request.bucket());
    manifest.put("MapRunArn", request.mapRunArn());
    manifest.put("ResultFiles", files);
    String key = request.folder() + "/manifest.json";
    buckets.write(request.bucket(), key, Json.write(manifest));
    Map<String, @Nullable Object> details = new LinkedHashMap<>();
    details.put("Bucket", request.bucket());
    details.put("Key", key);
    Map<String, @Nullable Object> output = new LinkedHashMap<>();
    output.put("MapRunArn", request.mapRunArn());
    output.put("ResultWriterDetails", details);
    return output;
  }

  private List<Map<String, Object>> file(
      WriteRequest request, String group, List<ChildResult> results) {
    List<ChildResult> own =
        results.stream().filter(result -> group(result).equals(group)).toList();
    if (own.isEmpty()) {
      return List.of();
    }
    String content = content(request, new ResultFormat(request.transformation()).format(own));
    String key = request.folder() + "/" + group + "_0" + (request.isLines() ? ".jsonl" : ".json");
    buckets.write(request.bucket(), key, content);
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("Key", key);
    entry.put("Size", Json.bytes(content));
    return List.of(entry);
  }

  private static String content(WriteRequest request, List<@Nullable Object> entries) {
    return request.isLines()
        ? entries.stream().map(Json::write).collect(Collectors.joining("\n"))
        : Json.write(new ArrayList<>(entries));
  }

  private static String group(ChildResult result) {
    return GROUPS.contains(result.status()) ? result.status() : "FAILED";
  }
}
