package dev.stepworker.local.query;

import dev.stepworker.local.query.value.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path that names exactly one place, where a value can be put; immutable. */
final class ReferencePath {
  private static final Pattern STEP = Pattern.compile(
      "\\.([^\\s.\\[\\](){},:'\"?*@\\\\$]+)|\\[\\s*([0-9]{1,9})\\s*]|\\['((?:[^'\\\\]|\\\\.)*)']|\\[\"((?:[^\"\\\\]|\\\\.)*)\"]");

  private final List<Object> steps;

  private ReferencePath(List<Object> steps) {
    this.steps = steps;
  }

  /** @throws QueryFailure if the text is not such a path */
  static ReferencePath parse(String text) {
    if (!text.startsWith("$")) {
      throw invalid(text);
    }
    List<Object> steps = new ArrayList<>();
    Matcher step = STEP.matcher(text);
    int position = 1;
    while (position < text.length()) {
      if (!step.region(position, text.length()).lookingAt()) {
        throw invalid(text);
      }
      steps.add(stepOf(step));
      position = step.end();
    }
    return new ReferencePath(List.copyOf(steps));
  }

  private static Object stepOf(Matcher step) {
    if (step.group(2) != null) {
      return Integer.valueOf(step.group(2));
    }
    for (int group : new int[] {3, 4}) {
      if (step.group(group) != null) {
        return step.group(group).replaceAll("\\\\(.)", "$1");
      }
    }
    return step.group(1);
  }

  /** Copies what lies on the way to the place, shares the rest. */
  @Nullable Object write(@Nullable Object document, @Nullable Object value) {
    return write(0, document, value, document);
  }

  private @Nullable Object write(
      int depth, @Nullable Object at, @Nullable Object value, @Nullable Object document) {
    if (depth == steps.size()) {
      return value;
    }
    Object step = steps.get(depth);
    if (step instanceof Integer index) {
      List<@Nullable Object> list = listAt(depth, at, index, document);
      list.set(index, write(depth + 1, list.get(index), value, document));
      return list;
    }
    Map<String, @Nullable Object> map = mapAt(depth, at, document);
    map.put((String) step, write(depth + 1, map.get(step), value, document));
    return map;
  }

  private Map<String, @Nullable Object> mapAt(
      int depth, @Nullable Object at, @Nullable Object document) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    if (at instanceof Map<?, ?> map) {
      map.forEach((name, member) -> copy.put((String) name, member));
    } else if (at != null || depth == 0) {
      throw conflict(depth, document);
    }
    return copy;
  }

  /** An index right after the end adds an element. */
  private List<@Nullable Object> listAt(
      int depth, @Nullable Object at, int index, @Nullable Object document) {
    List<@Nullable Object> copy = new ArrayList<>();
    if (at instanceof List<?> list) {
      copy.addAll(list);
    } else if (at != null || depth == 0) {
      throw conflict(depth, document);
    }
    if (index > copy.size()) {
      throw conflict(depth, document);
    }
    if (index == copy.size()) {
      copy.add(null);
    }
    return copy;
  }

  private QueryFailure conflict(int depth, @Nullable Object document) {
    return QueryFailure.referencePathConflict(
        String.valueOf(steps.get(depth)), JsonText.of(document));
  }

  /** Reads the place. */
  @Nullable Object read(@Nullable Object document) {
    Object at = document;
    for (Object step : steps) {
      if (step instanceof Integer index && at instanceof List<?> list && index < list.size()) {
        at = list.get(index);
      } else if (at instanceof Map<?, ?> map && map.containsKey(step)) {
        at = map.get(step);
      } else {
        throw QueryFailure.referencePathConflict(String.valueOf(step), JsonText.of(document));
      }
    }
    return at;
  }

  private static QueryFailure invalid(String text) {
    return QueryFailure.runtime(
        "Invalid path '" + text + "' : it must be a Reference Path, naming exactly one place");
  }
}
