package dev.stepworker.idempotency.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Evaluates a condition expression: {@code OR} of {@code AND} of comparisons by {@code =},
 * {@code <} and {@code <=}, {@code attribute_not_exists} and parentheses. As in the service, a
 * comparison with an attribute that is not there does not hold. Used once.
 */
final class Condition {
  private static final Pattern TOKEN = Pattern.compile("[#:]?\\w+|<=|[<=()]");

  private final Deque<String> tokens = new ArrayDeque<>();
  private final JsonNode names;
  private final JsonNode values;
  private JsonNode item;

  private Condition(JsonNode call) {
    Matcher matcher = TOKEN.matcher(call.get("ConditionExpression").textValue());
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    names = call.path("ExpressionAttributeNames");
    values = call.path("ExpressionAttributeValues");
  }

  static Condition of(JsonNode call) {
    return new Condition(call);
  }

  boolean holdsFor(JsonNode subject) {
    item = subject;
    boolean holds = any();
    if (!tokens.isEmpty()) {
      throw new IllegalArgumentException("Not understood from here on: " + tokens);
    }
    return holds;
  }

  private boolean any() {
    boolean holds = all();
    while (takes("OR")) {
      holds |= all();
    }
    return holds;
  }

  private boolean all() {
    boolean holds = one();
    while (takes("AND")) {
      holds &= one();
    }
    return holds;
  }

  private boolean one() {
    if (takes("(")) {
      boolean holds = any();
      tokens.remove();
      return holds;
    }
    if (takes("attribute_not_exists")) {
      tokens.remove();
      boolean isMissing = operand().isMissingNode();
      tokens.remove();
      return isMissing;
    }
    JsonNode left = operand();
    String comparison = tokens.remove();
    JsonNode right = operand();
    return !left.isMissingNode() && compares(left, comparison, right);
  }

  private static boolean compares(JsonNode left, String comparison, JsonNode right) {
    if (comparison.equals("=")) {
      return left.equals(right);
    }
    long difference = left.get("N").asLong() - right.get("N").asLong();
    return comparison.equals("<") ? difference < 0 : difference <= 0;
  }

  private JsonNode operand() {
    String token = tokens.remove();
    if (token.startsWith(":")) {
      return values.get(token);
    }
    return item.path(token.startsWith("#") ? names.get(token).textValue() : token);
  }

  private boolean takes(String token) {
    if (token.equals(tokens.peek())) {
      tokens.remove();
      return true;
    }
    return false;
  }
}
