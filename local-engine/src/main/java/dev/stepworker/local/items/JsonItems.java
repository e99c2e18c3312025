package dev.stepworker.local.items;

import dev.stepworker.local.json.InvalidJsonException;
import dev.stepworker.local.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the elements of a JSON array, the members of a JSON object, or one value a line. */
public final class JsonItems {
  private final ReadRequest request;

  JsonItems(ReadRequest request) {
    this.request = request;
  }

  List<? extends @Nullable Object> read(byte[] content) {
    Object value = parse(new String(content, StandardCharsets.UTF_8));
    for (String step : request.config("ItemsPointer").split("/", -1)) {
      if (!step.isEmpty()) {
        value = value instanceof Map<?, ?> map ? map.get(unescaped(step)) : null;
      }
    }
    if (value instanceof List<?> list) {
      return list;
    }
    if (value instanceof Map<?, ?> map) {
      return members(map);
    }
    throw new ItemAccessException("Attempting to map over non-iterable node.");
  }

  /** The members of an object. */
  public static List<ObjectMember> members(Map<?, ?> object) {
    List<ObjectMember> items = new ArrayList<>();
    object.forEach((key, value) -> items.add(new ObjectMember(String.valueOf(key), value)));
    return items;
  }

  static List<? extends @Nullable Object> lines(byte[] content) {
    List<@Nullable Object> items = new ArrayList<>();
    new String(content, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> items.add(parse(line)));
    return items;
  }

  private static @Nullable Object parse(String text) {
    try {
      return Json.parse(text);
    } catch (InvalidJsonException e) {
      throw new ItemAccessException("The file is no JSON file: " + e.getMessage(), e);
    }
  }

  private static String unescaped(String step) {
    return step.replace("~1", "/").replace("~0", "~");
  }
}
