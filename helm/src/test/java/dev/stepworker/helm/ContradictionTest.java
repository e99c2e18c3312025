package dev.stepworker.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Values that are each in order and together are not: refused with what to do about it. */
class ContradictionTest {
  private static final String ACTIVITY = """
      worker:
        handlers:
          charge: {activityArn: "arn:aws:states:eu-west-1:123456789012:activity:charge"}
      """;

  private static final String QUEUE = """
      worker:
        handlers:
          approve: {queueUrl: "https://sqs.eu-west-1.amazonaws.com/123456789012/approve"}
      """;

  @Test
  void twoAutoscalersAreOneTooMany() {
    assertRefused(
        ACTIVITY + """
            autoscaling: {enabled: true}
            keda: {enabled: true}
            """,
        "autoscaling.enabled and keda.enabled are both true, and would fight over the replicas; set"
            + " one of them to false.");
  }

  @Test
  void fewestPodsAreNoMoreThanMost() {
    assertRefused(
        ACTIVITY + "autoscaling: {enabled: true, minReplicas: 12}",
        "autoscaling.minReplicas is 12 and autoscaling.maxReplicas is 10; raise maxReplicas or lower"
            + " minReplicas.");
    assertRefused(
        ACTIVITY + "keda: {enabled: true, minReplicas: 30}",
        "keda.minReplicas is 30 and keda.maxReplicas is 20; raise maxReplicas or lower"
            + " minReplicas.");
  }

  @Test
  void anAutoscalerNeedsATrigger() {
    assertRefused(
        QUEUE + "keda: {enabled: true, queues: {enabled: false}}",
        "keda.enabled is true but no trigger follows from worker.handlers; give a handler a queueUrl"
            + " or an activityArn and leave keda.queues.enabled or keda.activities.enabled true.");
  }

  @Test
  void anActivityScaledToZeroNeedsSomethingToWakeIt() {
    assertRefused(
        ACTIVITY + "keda: {enabled: true, minReplicas: 0, fallback: {enabled: false}}",
        "keda.minReplicas is 0 but no pod would ever start for the activities of charge: without a"
            + " pod nobody reports slots in use. Set keda.activities.cloudWatch.enabled to true, or"
            + " keda.minReplicas to 1 or more.");
  }

  @Test
  void aFallbackWouldUndoScalingToZero() {
    assertRefused(
        ACTIVITY + """
            keda:
              enabled: true
              minReplicas: 0
              activities: {cloudWatch: {enabled: true}}
            """,
        "keda.minReplicas is 0 and keda.fallback.enabled is true: with no pod left the slots in use"
            + " cannot be read, and the fallback would start 2 pods again. Set"
            + " keda.fallback.enabled to false, or keda.minReplicas to 1 or more.");
  }

  @Test
  void aQueueBehindAnEndpointOfItsOwnTellsNoRegion() {
    assertRefused(
        """
        worker: {handlers: {approve: {queueUrl: "http://localhost:9324/000000000000/approve"}}}
        keda: {enabled: true}
        """,
        "worker.handlers.approve.queueUrl does not tell its region, which KEDA needs; set aws.region.");
  }

  @Test
  void aCooldownCoversADrain() {
    assertRefused(
        ACTIVITY + """
            drain: {timeoutSeconds: 600}
            keda: {enabled: true, cooldownPeriodSeconds: 300}
            """,
        "keda.cooldownPeriodSeconds is 300, shorter than a drain: pollSettleSeconds 65 +"
            + " timeoutSeconds 600 = 665; raise it to that or more, or leave it null.");
  }

  @Test
  void aGracePeriodCoversADrain() {
    assertRefused(
        ACTIVITY + "drain: {timeoutSeconds: 100, terminationGracePeriodSeconds: 120}",
        "drain.terminationGracePeriodSeconds is 120, less than preStopSleepSeconds 0 +"
            + " pollSettleSeconds 65 + timeoutSeconds 100 + marginSeconds 10 = 175; Kubernetes"
            + " would kill pods in the middle of a drain. Raise it, lower drain.timeoutSeconds, or"
            + " leave it null.");
  }

  @Test
  void anOpenPollMayEnd() {
    assertRefused(
        ACTIVITY + "drain: {pollSettleSeconds: 30}",
        "drain.pollSettleSeconds is 30, but an open poll of an activity may take 60 seconds more and"
            + " a poll cut off loses its task: 60 + 5 = 65; set it to 65.");
    assertRefused(
        QUEUE + "drain: {pollSettleSeconds: 10}",
        "drain.pollSettleSeconds is 10, but an open receive of a queue may take 20 seconds more: 20"
            + " + 2 = 22; set it to 22 or more.");
  }

  @Test
  void aSleepBeforeTheStopNeedsANewerKubernetes() {
    String refusal = Chart.refusal(ACTIVITY + "drain: {preStopSleepSeconds: 5}", "1.29.0");

    assertThat(refusal)
        .contains("drain.preStopSleepSeconds is 5, which needs Kubernetes 1.30 and this is v1.29.0;"
            + " set it to 0: a worker has no Service traffic to wait for.");
  }

  @Test
  void aHandlerServesOneThing() {
    assertRefused(
        """
        worker:
          handlers:
            charge:
              activityArn: arn:aws:states:eu-west-1:123456789012:activity:charge
              queueUrl: https://sqs.eu-west-1.amazonaws.com/123456789012/charge
        """,
        "worker.handlers.charge has an activityArn and a queueUrl; a handler serves one of them:"
            + " remove one, or name the second handler differently.");
    assertRefused(
        "worker: {handlers: {charge: {concurrency: 4}}}",
        "worker.handlers.charge has neither an activityArn nor a queueUrl; say what it serves.");
  }

  @Test
  void aHandlerHasNoMoreSlotsThanItsPod() {
    assertRefused(
        """
        worker:
          slots: 8
          handlers:
            approve:
              queueUrl: https://sqs.eu-west-1.amazonaws.com/123456789012/approve
              concurrency: 9
        """,
        "worker.handlers.approve.concurrency is 9, more than the 8 of worker.slots; lower it or raise"
            + " worker.slots.");
  }

  @Test
  void everyHandlerHasASlotToPollWith() {
    assertRefused(
        """
        worker:
          slots: 1
          handlers:
            charge: {activityArn: "arn:aws:states:eu-west-1:123456789012:activity:charge"}
            refund: {activityArn: "arn:aws:states:eu-west-1:123456789012:activity:refund"}
        """,
        "worker.slots is 1, fewer than the 2 of worker.handlers; each open poll holds a slot, so a"
            + " handler would go without one. Set worker.slots to 2 or more, or give some handlers a"
            + " release of their own.");
  }

  @Test
  void openPollsStayWithinTheLimitOfAnActivity() {
    assertRefused(
        """
        worker:
          handlers:
            charge:
              activityArn: arn:aws:states:eu-west-1:123456789012:activity:charge
              pollers: 60
        keda: {enabled: true, maxReplicas: 20}
        """,
        "worker.handlers.charge.pollers is 60, and with 20 pods that is 60 x 20 = 1200 open polls;"
            + " AWS allows 1000 an activity. Set pollers to 50 or less.");
  }

  @Test
  void namesOfTasksStayApartAsVariables() {
    assertRefused(
        """
        worker:
          handlers:
            charge-card: {activityArn: "arn:aws:states:eu-west-1:123456789012:activity:a"}
            charge.card: {activityArn: "arn:aws:states:eu-west-1:123456789012:activity:b"}
        """,
        "worker.handlers.charge-card and worker.handlers.charge.card both become"
            + " STEPWORKER_HANDLERS_CHARGE_CARD_...; rename one of the tasks.");
  }

  @Test
  void irsaNeedsARoleAndAServiceAccountToCarryIt() {
    assertRefused(
        "aws: {identity: {type: irsa}}",
        "aws.identity.type is irsa but aws.identity.roleArn is empty; set it to the ARN of the"
            + " worker's role.");
    assertRefused(
        """
        aws: {identity: {type: irsa, roleArn: "arn:aws:iam::123456789012:role/worker"}}
        serviceAccount: {create: false}
        """,
        "aws.identity.type is irsa but serviceAccount.create is false, so the chart cannot annotate"
            + " the ServiceAccount; set create to true, or annotate yours and set the type to"
            + " none.");
    assertRefused(
        "aws: {identity: {roleArn: \"arn:aws:iam::123456789012:role/worker\"}}",
        "aws.identity.roleArn is set but aws.identity.type is none, so no pod would use it; set the"
            + " type to irsa or podIdentity, or clear roleArn.");
  }

  @Test
  void kedaSharesTheWorkersRoleOnlyWithIrsa() {
    assertRefused(
        QUEUE + "keda: {enabled: true, aws: {identityOwner: workload}}",
        "keda.aws.identityOwner is workload, which KEDA reads from the IRSA annotation of the"
            + " worker's ServiceAccount, but aws.identity.type is none; set identityOwner to keda"
            + " (with keda.aws.roleArn if KEDA must assume a role), or use irsa.");
    assertRefused(
        QUEUE + """
            keda:
              enabled: true
              aws: {identityOwner: workload, roleArn: "arn:aws:iam::123456789012:role/keda"}
            """,
        "keda.aws.roleArn and keda.aws.identityOwner workload exclude each other in KEDA; clear"
            + " roleArn or set identityOwner to keda.");
  }

  @Test
  void aVariableTheChartComputesHasOneMaster() {
    assertRefused(
        "worker: {env: [{name: STEPWORKER_DRAIN_TIMEOUT, value: 10m}]}",
        "worker.env sets STEPWORKER_DRAIN_TIMEOUT, which the chart computes; remove it and set"
            + " drain.timeoutSeconds.");
  }

  @Test
  void podsAreScrapedOnce() {
    assertRefused(
        """
        podMonitor: {enabled: true}
        serviceMonitor: {enabled: true}
        """,
        "podMonitor.enabled and serviceMonitor.enabled are both true, and every pod would be scraped"
            + " twice; set one of them to false.");
  }

  @Test
  void onlyAlertsThatExistCanBeLeftOut() {
    assertThat(Chart.refusal("prometheusRule: {disabled: [WorkerDown]}"))
        .contains("prometheusRule.disabled names WorkerDown, which is no alert of this chart; the"
            + " alerts are StepworkerDown, ");
  }

  @Test
  void allAreToldAtOnce() {
    String refusal = Chart.refusal("""
        aws: {identity: {type: irsa}}
        podMonitor: {enabled: true}
        serviceMonitor: {enabled: true}
        """);

    assertThat(refusal)
        .contains("The values of release \"orders\" contradict each other:")
        .contains("- aws.identity.type is irsa")
        .contains("- podMonitor.enabled and serviceMonitor.enabled");
  }

  private static void assertRefused(String values, String message) {
    assertThat(Chart.refusal(values)).contains("- " + message + "\n");
  }
}
