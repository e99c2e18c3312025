package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The permissions of a state machine's role, in the fewest statements and in an order that depends
 * on nothing but the permissions. Immutable.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html">
 *     IAM policies for integrated services</a>
 */
public final class IamPolicy {
  private static final String VERSION = "2012-10-17";

  private final List<IamStatement> statements;

  private IamPolicy(List<IamStatement> statements) {
    this.statements = List.copyOf(statements);
  }

  /** The union: actions that are allowed on the same resources share a statement. */
  static IamPolicy union(Collection<IamStatement> statements) {
    List<IamStatement> merged = new ArrayList<>();
    byCondition(statements).forEach((condition, group) -> merged.addAll(merge(group)));
    return new IamPolicy(merged);
  }

  /** The statements in their order. */
  public List<IamStatement> statements() {
    return statements;
  }

  public boolean isEmpty() {
    return statements.isEmpty();
  }

  /** The policy document; with an empty {@code Statement} if nothing has to be allowed. */
  public String toJson() {
    ObjectNode document = Rendering.object().put("Version", VERSION);
    ArrayNode list = document.putArray("Statement");
    statements.forEach(statement -> list.add(render(statement)));
    return JsonText.of(document);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IamPolicy policy && statements.equals(policy.statements);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(statements);
  }

  @Override
  public String toString() {
    return toJson();
  }

  private static SortedMap<String, List<IamStatement>> byCondition(
      Collection<IamStatement> statements) {
    SortedMap<String, List<IamStatement>> groups = new TreeMap<>();
    for (IamStatement statement : statements) {
      groups
          .computeIfAbsent(condition(statement).toString(), key -> new ArrayList<>())
          .add(statement);
    }
    return groups;
  }

  /**
   * Statements under one condition: first the resources of an action, then the actions of those.
   */
  private static List<IamStatement> merge(List<IamStatement> group) {
    SortedMap<String, SortedSet<String>> resourcesOfAction = new TreeMap<>();
    for (IamStatement statement : group) {
      for (String action : statement.actions()) {
        resourcesOfAction
            .computeIfAbsent(action, key -> new TreeSet<>())
            .addAll(statement.resources());
      }
    }
    SortedMap<String, List<String>> actionsOfResources = new TreeMap<>();
    resourcesOfAction.forEach((action, resources) -> actionsOfResources
        .computeIfAbsent(String.join("\n", resources), key -> new ArrayList<>())
        .add(action));
    return actionsOfResources.entrySet().stream()
        .map(entry -> new IamStatement(
            entry.getValue(),
            List.of(entry.getKey().split("\n", -1)),
            group.get(0).conditions()))
        .sorted((a, b) -> a.actions().get(0).compareTo(b.actions().get(0)))
        .toList();
  }

  private static ObjectNode render(IamStatement statement) {
    ObjectNode node = Rendering.object().put("Effect", "Allow");
    putOneOrMany(node, "Action", statement.actions());
    putOneOrMany(node, "Resource", statement.resources());
    if (!statement.conditions().isEmpty()) {
      node.set("Condition", condition(statement));
    }
    return node;
  }

  private static ObjectNode condition(IamStatement statement) {
    ObjectNode node = Rendering.object();
    new TreeMap<>(statement.conditions()).forEach((operator, keys) -> {
      ObjectNode values = node.putObject(operator);
      new TreeMap<String, String>(keys).forEach(values::put);
    });
    return node;
  }

  private static void putOneOrMany(ObjectNode node, String field, List<String> values) {
    if (values.size() == 1) {
      node.put(field, values.get(0));
    } else {
      values.forEach(node.withArray(field)::add);
    }
  }
}
