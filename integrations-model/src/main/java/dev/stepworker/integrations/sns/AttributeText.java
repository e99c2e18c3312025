package dev.stepworker.integrations.sns;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts as which the values of attributes travel. */
final class AttributeText {
  private AttributeText() {}

  /** The shortest decimal form: {@code 4}, {@code 0.5}. */
  static String ofNumber(Number number) {
    return decimal(number).toPlainString();
  }

  static String ofList(List<?> elements) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    elements.forEach(element -> add(list, element));
    return list.toString();
  }

  static boolean isFlat(List<?> elements) {
    return elements.stream()
        .allMatch(element -> element == null
            || element instanceof String
            || element instanceof Number
            || element instanceof Boolean);
  }

  private static void add(ArrayNode list, @Nullable Object element) {
    if (element == null) {
      list.addNull();
    } else if (element instanceof Number number) {
      list.add(decimal(number));
    } else if (element instanceof Boolean flag) {
      list.add(flag);
    } else {
      list.add(element.toString());
    }
  }

  private static BigDecimal decimal(Number number) {
    BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }
}
