package dev.stepworker.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A permission of the state machine's role: actions, the resources they are allowed on, and
 * conditions. Immutable.
 *
 * @param actions such as {@code sqs:SendMessage}
 * @param resources ARNs, which may hold wildcards
 * @param conditions by operator and key
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_statement.html">IAM
 *     JSON policy elements: Statement</a>
 */
public record IamStatement(
    List<String> actions, List<String> resources, Map<String, Map<String, String>> conditions) {

  /** Copies the lists. */
  public IamStatement {
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
    conditions = Map.copyOf(conditions);
  }

  /** Allows actions; on which resources has to follow. */
  public static IamStatement allow(String... actions) {
    return new IamStatement(List.of(actions), List.of(), Map.of());
  }

  /** The same statement on these resources. */
  public IamStatement on(String... arns) {
    return on(List.of(arns));
  }

  /** The same statement on these resources. */
  public IamStatement on(List<String> arns) {
    return new IamStatement(actions, arns, conditions);
  }

  /** The same statement under one more condition, such as {@code StringEquals}. */
  public IamStatement when(String operator, String key, String value) {
    Map<String, Map<String, String>> more = new TreeMap<>(conditions);
    Map<String, String> keys = new TreeMap<>(more.getOrDefault(operator, Map.of()));
    keys.put(key, value);
    more.put(operator, Map.copyOf(keys));
    return new IamStatement(actions, resources, more);
  }
}
