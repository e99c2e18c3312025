package dev.stepworker.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** What turns values that are in order into values that no longer go together. */
enum Contradiction {
  TWO_AUTOSCALERS("autoscaling.enabled and keda.enabled are both true", """
      autoscaling: {enabled: true}
      keda: {enabled: true}
      """),
  FEWEST_ABOVE_MOST(
      "autoscaling.minReplicas is 12 and autoscaling.maxReplicas is 10",
      "autoscaling: {enabled: true, minReplicas: 12, maxReplicas: 10}"),
  GRACE_BELOW_A_DRAIN(
      "drain.terminationGracePeriodSeconds is 60, less than",
      "drain: {terminationGracePeriodSeconds: 60}"),
  COOLDOWN_BELOW_A_DRAIN(
      "keda.cooldownPeriodSeconds is 60, shorter than a drain",
      "keda: {enabled: true, cooldownPeriodSeconds: 60}"),
  POLLS_CUT_OFF("drain.pollSettleSeconds is 10", "drain: {pollSettleSeconds: 10}"),
  HANDLER_OF_NOTHING(
      "worker.handlers.idle has neither an activityArn nor a queueUrl",
      "worker: {handlers: {idle: {}}}"),
  FEWER_SLOTS_THAN_HANDLERS("worker.slots is 1, fewer than the ", """
      worker:
        slots: 1
        handlers:
          more: {queueUrl: "https://sqs.eu-west-1.amazonaws.com/123456789012/more"}
      """),
  ROLE_OF_NOBODY(
      "aws.identity.type is irsa but aws.identity.roleArn is empty",
      "aws: {identity: {type: irsa, roleArn: \"\"}}"),
  SCRAPED_TWICE("podMonitor.enabled and serviceMonitor.enabled are both true", """
      podMonitor: {enabled: true}
      serviceMonitor: {enabled: true}
      """);

  private final String message;
  private final String values;

  Contradiction(String message, String values) {
    this.message = message;
    this.values = values;
  }

  /** How the refusal begins. */
  String message() {
    return message;
  }

  /** The same values with the contradiction in them. */
  JsonNode within(ObjectNode valid) throws IOException {
    return Yaml.merge(valid.deepCopy(), Yaml.object(values));
  }
}
