package dev.stepworker.helm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Values at random that are in order, alone and together. */
final class RandomValues {
  private static final String ROLE = "arn:aws:iam::123456789012:role/worker";

  private RandomValues() {}

  static Arbitrary<ObjectNode> valid() {
    return Combinators.combine(worker(), drain(), scaling(), identity(), extras())
        .as(RandomValues::together);
  }

  private static ObjectNode together(
      ObjectNode worker, ObjectNode drain, ObjectNode scaling, ObjectNode aws, ObjectNode extras) {
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    values.set("worker", worker);
    values.set("drain", drain);
    values.set("aws", aws);
    values.setAll(scaling);
    values.setAll(extras);
    return values;
  }

  private static Arbitrary<ObjectNode> worker() {
    Arbitrary<List<ObjectNode>> handlers = handler().list().ofMinSize(1).ofMaxSize(4);
    return Combinators.combine(handlers, between(8, 64)).as((list, slots) -> {
      ObjectNode worker = JsonNodeFactory.instance.objectNode().put("slots", slots);
      ObjectNode named = worker.putObject("handlers");
      list.forEach(handler -> named.set("task-" + named.size(), handler));
      return worker;
    });
  }

  private static Arbitrary<ObjectNode> handler() {
    Arbitrary<ObjectNode> sources = Arbitraries.of(
            "activityArn: arn:aws:states:eu-west-1:123456789012:activity:charge",
            "queueUrl: https://sqs.eu-central-1.amazonaws.com/123456789012/approve")
        .map(Yaml::object);
    return Combinators.combine(sources, between(1, 8), between(1, 20))
        .as((source, concurrency, pollers) ->
            source.put("concurrency", concurrency).put("pollers", pollers));
  }

  private static Arbitrary<ObjectNode> drain() {
    return Combinators.combine(
            between(1, 1800), between(65, 120), between(1, 60), between(0, 9).injectNull(0.5))
        .as((timeout, settle, margin, more) -> {
          ObjectNode drain = JsonNodeFactory.instance
              .objectNode()
              .put("timeoutSeconds", timeout)
              .put("pollSettleSeconds", settle)
              .put("marginSeconds", margin);
          return more == null
              ? drain
              : drain.put("terminationGracePeriodSeconds", timeout + settle + margin + more);
        });
  }

  private static Arbitrary<ObjectNode> scaling() {
    return Combinators.combine(between(0, 9), between(0, 40), Arbitraries.of(0, 1, 2))
        .as((fewest, more, autoscaler) -> Yaml.object(
            switch (autoscaler) {
              case 0 -> "replicaCount: " + fewest;
              case 1 ->
                "autoscaling: {enabled: true, minReplicas: %d, maxReplicas: %d}"
                    .formatted(fewest + 1, fewest + 1 + more);
              default -> """
                keda:
                  enabled: true
                  minReplicas: %d
                  maxReplicas: %d
                  fallback: {enabled: %b}
                  activities: {cloudWatch: {enabled: %b}}
                """.formatted(fewest, fewest + 1 + more, fewest > 0, fewest == 0);
            }));
  }

  private static Arbitrary<ObjectNode> identity() {
    return Arbitraries.of(
            "identity: {type: none}",
            "identity: {type: irsa, roleArn: \"" + ROLE + "\"}",
            "identity: {type: podIdentity, roleArn: \"" + ROLE + "\"}",
            "{region: eu-west-1, endpoints: {sfn: \"https://vpce.example.com\"}}")
        .map(Yaml::object);
  }

  private static Arbitrary<ObjectNode> extras() {
    return Combinators.combine(
            Arbitraries.of("podMonitor", "serviceMonitor"),
            Arbitraries.subsetOf(
                "prometheusRule", "dashboard", "networkPolicy", "podDisruptionBudget"))
        .as((monitor, enabled) -> {
          ObjectNode extras = JsonNodeFactory.instance.objectNode();
          extras.putObject(monitor).put("enabled", true);
          enabled.forEach(name -> extras.putObject(name).put("enabled", true));
          return extras;
        });
  }

  private static Arbitrary<Integer> between(int least, int most) {
    return Arbitraries.integers().between(least, most);
  }
}
