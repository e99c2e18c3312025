package dev.stepworker.local.tasks;

import dev.stepworker.local.http.Members;
import dev.stepworker.local.http.ServiceError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tags of resources, by ARN; confined to the event loop.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/sfn-best-practices.html#concepts-tagging">
 *     Tagging</a>
 */
public final class Tags {
  private static final int MAX_TAGS = 50;
  private static final int MAX_KEY = 128;
  private static final int MAX_VALUE = 256;

  private final Map<String, Map<String, String>> byArn = new HashMap<>();

  /**
   * Adds tags or changes their values.
   *
   * @param request whose member {@code tags} holds them
   * @throws ServiceError {@code TooManyTags} or {@code ValidationException}
   */
  public void add(String arn, Members request) {
    Map<String, String> tags = new LinkedHashMap<>(byArn.getOrDefault(arn, Map.of()));
    for (Object tag : request.list("tags")) {
      Members members = Members.of("tags", tag);
      String value = members.optionalText("value", MAX_VALUE);
      tags.put(members.text("key", 1, MAX_KEY), value == null ? "" : value);
      members.check();
    }
    if (tags.size() > MAX_TAGS) {
      throw ServiceError.of(
          "TooManyTags", "Too Many Tags: '" + arn + "' would have " + tags.size() + " tags");
    }
    byArn.put(arn, tags);
  }

  /** Removes tags by their keys. */
  public void remove(String arn, List<?> keys) {
    byArn.getOrDefault(arn, new HashMap<>()).keySet().removeAll(keys);
  }

  /** Removes all tags of a resource that is deleted. */
  public void removeAll(String arn) {
    byArn.remove(arn);
  }

  /** The tags of a resource, as ListTagsForResource tells them. */
  public List<Map<String, @Nullable Object>> list(String arn) {
    List<Map<String, @Nullable Object>> tags = new ArrayList<>();
    byArn.getOrDefault(arn, Map.of()).forEach((key, value) -> {
      Map<String, @Nullable Object> tag = new LinkedHashMap<>();
      tag.put("key", key);
      tag.put("value", value);
      tags.add(tag);
    });
    return tags;
  }
}
