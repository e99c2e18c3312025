package dev.stepworker.runtime.policy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The permissions of a worker's own role, in an order that depends on nothing but the permissions.
 * Immutable; {@link #allow} returns a new policy.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsstepfunctions.html">
 *     Actions and resources of Step Functions</a>
 */
public final class WorkerPolicy {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String VERSION = "2012-10-17";

  private final AwsPlace place;
  private final SortedMap<String, SortedSet<String>> resourcesOfAction;

  private WorkerPolicy(AwsPlace place, SortedMap<String, SortedSet<String>> resourcesOfAction) {
    this.place = place;
    this.resourcesOfAction = resourcesOfAction;
  }

  /**
   * Allows nothing yet.
   *
   * @param place where buckets and tables are
   */
  public static WorkerPolicy in(AwsPlace place) {
    return new WorkerPolicy(place, new TreeMap<>());
  }

  /**
   * Allows actions besides: {@code kms:Decrypt} and {@code kms:GenerateDataKey} for activities and
   * queues that a customer managed key encrypts, for instance.
   *
   * @param actions such as {@code kms:Decrypt}
   * @param resources ARNs, or {@code *}; none of them allows nothing more
   */
  public WorkerPolicy allow(Collection<String> actions, Collection<String> resources) {
    SortedMap<String, SortedSet<String>> more = new TreeMap<>();
    resourcesOfAction.forEach((action, on) -> more.put(action, new TreeSet<>(on)));
    if (!resources.isEmpty()) {
      actions.forEach(
          action -> more.computeIfAbsent(action, key -> new TreeSet<>()).addAll(resources));
    }
    return new WorkerPolicy(place, more);
  }

  /**
   * Allows outputs that are too long for the service to be kept in buckets, and inputs to be read
   * from there.
   *
   * @param buckets names, not ARNs
   */
  public WorkerPolicy allowBuckets(String... buckets) {
    return allow(
        List.of("s3:GetObject", "s3:PutObject"),
        Arrays.stream(buckets).map(place::objectsArn).toList());
  }

  /**
   * Allows tables to hold what is remembered of tasks: claims, outputs and checkpoints.
   *
   * @param tables names, not ARNs, of the place's region and account
   */
  public WorkerPolicy allowTables(String... tables) {
    return allow(
        List.of("dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem"),
        Arrays.stream(tables).map(place::tableArn).toList());
  }

  /** The policy document; actions on the same resources share a statement. */
  public String toJson() {
    ObjectNode document = JSON.createObjectNode().put("Version", VERSION);
    ArrayNode statements = document.putArray("Statement");
    actionsOfResources().forEach((resources, actions) -> {
      ObjectNode statement = statements.addObject().put("Effect", "Allow");
      actions.forEach(statement.putArray("Action")::add);
      resources.forEach(statement.putArray("Resource")::add);
    });
    return document.toPrettyString();
  }

  @Override
  public String toString() {
    return toJson();
  }

  /** Grouped by resources, in the order of the first action of each group. */
  private Map<List<String>, List<String>> actionsOfResources() {
    return resourcesOfAction.entrySet().stream()
        .collect(Collectors.groupingBy(
            entry -> List.copyOf(entry.getValue()),
            LinkedHashMap::new,
            Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
  }
}
