package dev.stepworker.local.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills payload templates: a field whose name ends with {@code .$} is computed and loses the
 * ending.
 */
final class PayloadTemplate {
  private static final String COMPUTED = ".$";

  private final FieldReader fields;
  private final Scope scope;

  PayloadTemplate(FieldReader fields, Scope scope) {
    this.fields = fields;
    this.scope = scope;
  }

  @Nullable Object fill(@Nullable Object template) {
    if (template instanceof Map<?, ?> map) {
      return fillMap(map);
    }
    return template instanceof List<?> list ? fillList(list) : template;
  }

  private Map<String, @Nullable Object> fillMap(Map<?, ?> template) {
    Map<String, @Nullable Object> filled = new LinkedHashMap<>();
    template.forEach((key, value) -> {
      String name = (String) key;
      if (name.endsWith(COMPUTED)) {
        put(filled, name.substring(0, name.length() - COMPUTED.length()), compute(name, value));
      } else {
        put(filled, name, fill(value));
      }
    });
    return filled;
  }

  private List<@Nullable Object> fillList(List<?> template) {
    List<@Nullable Object> filled = new ArrayList<>(template.size());
    template.forEach(item -> filled.add(fill(item)));
    return filled;
  }

  private @Nullable Object compute(String name, @Nullable Object value) {
    if (value instanceof String expression) {
      return fields.read(name, expression, scope);
    }
    throw QueryFailure.runtime("The value for the field '" + name
        + "' must be a STRING that contains a JSONPath or an intrinsic function call");
  }

  private static void put(
      Map<String, @Nullable Object> filled, String name, @Nullable Object value) {
    if (filled.containsKey(name)) {
      throw QueryFailure.runtime("The field '" + name + "' is given twice, as '" + name
          + "' and as '" + name + COMPUTED + "'; keep one of them");
    }
    filled.put(name, value);
  }
}
