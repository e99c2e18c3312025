package dev.stepworker.local.query.choice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One of the 39 comparison operators.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html">Choice
 *     state</a>
 */
public final class ChoiceOperator {
  private static final String PATH = "Path";
  private static final String PRESENCE = "IsPresent";
  private static final Map<String, ChoiceOperator> BY_NAME = all();

  private final String name;
  private final BiPredicate<@Nullable Object, @Nullable Object> test;

  private ChoiceOperator(String name, BiPredicate<@Nullable Object, @Nullable Object> test) {
    this.name = name;
    this.test = test;
  }

  /** The operator of a name as it stands in a definition; null if there is none. */
  public static @Nullable ChoiceOperator named(String name) {
    return BY_NAME.get(name);
  }

  /** Whether this is {@code IsPresent}, which asks for the place and not for the value. */
  public boolean isPresence() {
    return name.equals(PRESENCE);
  }

  /** Whether the operand is a path to the value to compare with. */
  public boolean takesPath() {
    return name.endsWith(PATH);
  }

  /**
   * Compares the variable's value with the operand; false if their types do not suit the operator.
   */
  public boolean test(@Nullable Object value, @Nullable Object operand) {
    return test.test(value, operand);
  }

  private static Map<String, ChoiceOperator> all() {
    Map<String, ChoiceOperator> operators = new HashMap<>();
    for (ComparedType type : ComparedType.values()) {
      for (Relation relation : Relation.values()) {
        addWithPath(
            operators,
            type.beginning() + relation.ending(),
            (a, b) -> type.compare(relation, a, b));
      }
    }
    addWithPath(operators, "BooleanEquals", (a, b) -> a instanceof Boolean && a.equals(b));
    add(operators, "StringMatches", ChoiceOperator::matches);
    add(operators, PRESENCE, (value, wanted) -> Boolean.TRUE.equals(wanted));
    addType(operators, "IsNull", value -> value == null);
    addType(operators, "IsString", String.class::isInstance);
    addType(operators, "IsNumeric", Number.class::isInstance);
    addType(operators, "IsBoolean", Boolean.class::isInstance);
    addType(operators, "IsTimestamp", value -> ComparedType.instant(value).isPresent());
    return Map.copyOf(operators);
  }

  private static boolean matches(@Nullable Object value, @Nullable Object pattern) {
    return value instanceof String text
        && pattern instanceof String wanted
        && new StringPattern(wanted).matches(text);
  }

  private static void addType(
      Map<String, ChoiceOperator> operators, String name, Predicate<@Nullable Object> type) {
    add(operators, name, (value, wanted) -> type.test(value) == Boolean.TRUE.equals(wanted));
  }

  private static void addWithPath(
      Map<String, ChoiceOperator> operators,
      String name,
      BiPredicate<@Nullable Object, @Nullable Object> test) {
    for (String each : List.of(name, name + PATH)) {
      add(operators, each, test);
    }
  }

  private static void add(
      Map<String, ChoiceOperator> operators,
      String name,
      BiPredicate<@Nullable Object, @Nullable Object> test) {
    operators.put(name, new ChoiceOperator(name, test));
  }
}
