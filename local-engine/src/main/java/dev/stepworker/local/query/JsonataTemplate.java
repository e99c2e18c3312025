package dev.stepworker.local.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills JSON values in which expressions stand, keeping track of where each stands. */
final class JsonataTemplate {
  private final Evaluation evaluation;

  JsonataTemplate(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  @Nullable Object fill(@Nullable Object template, String location) {
    if (template instanceof String text) {
      return JsonataQueries.isExpression(text) ? evaluation.evaluate(text, location) : text;
    } else if (template instanceof Map<?, ?> map) {
      return fillMap(map, location);
    }
    return template instanceof List<?> list ? fillList(list, location) : template;
  }

  private Map<String, @Nullable Object> fillMap(Map<?, ?> template, String location) {
    Map<String, @Nullable Object> filled = new LinkedHashMap<>();
    template.forEach(
        (name, value) -> filled.put((String) name, fill(value, location + "/" + name)));
    return filled;
  }

  private List<@Nullable Object> fillList(List<?> template, String location) {
    List<@Nullable Object> filled = new ArrayList<>(template.size());
    for (int i = 0; i < template.size(); i++) {
      filled.add(fill(template.get(i), location + "[" + i + "]"));
    }
    return filled;
  }

  /** Computes one expression, given where it stands. */
  interface Evaluation {
    @Nullable Object evaluate(String expression, String location);
  }
}
