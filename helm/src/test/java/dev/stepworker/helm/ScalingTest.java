package dev.stepworker.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ScalingTest {
  private static final String MIXED = """
      worker:
        slots: 20
        handlers:
          charge: {activityArn: "arn:aws:states:eu-west-1:123456789012:activity:charge"}
          approve: {queueUrl: "https://sqs.us-east-2.amazonaws.com/123456789012/approve"}
          render: {queueUrl: "https://sqs.eu-west-1.amazonaws.com/123456789012/render", concurrency: 4}
      keda: {enabled: true, activities: {targetUtilizationPercent: 75}}
      """;

  @Test
  void replicasAreTheUsersWithoutAnAutoscaler() {
    assertThat(replicas("replicaCount: 5")).hasToString("5");
  }

  @Test
  void replicasAreTheAutoscalersOtherwise() {
    assertThat(replicas("autoscaling: {enabled: true}").isMissingNode()).isTrue();
    assertThat(replicas(MIXED).isMissingNode()).isTrue();
  }

  private static JsonNode replicas(String values) {
    return Chart.render(values).only("Deployment").at("/spec/replicas");
  }

  @Test
  void aQueueIsScaledByWhatOnePodHolds() {
    JsonNode whole = trigger("queue-approve");
    JsonNode part = trigger("queue-render");

    assertThat(whole.at("/metadata/queueLength").asText()).isEqualTo("20");
    assertThat(part.at("/metadata/queueLength").asText()).isEqualTo("4");
  }

  @Test
  void messagesInFlightAreLoadUntilTheirTokenIsAnswered() {
    assertThat(trigger("queue-approve").at("/metadata/scaleOnInFlight").asText())
        .isEqualTo("true");
  }

  @Test
  void aQueuesRegionIsReadFromItsUrl() {
    assertThat(trigger("queue-approve").at("/metadata/awsRegion").asText()).isEqualTo("us-east-2");
  }

  @Test
  void activitiesAreScaledBySlotsInUseOverTheShareOfAPodsSlots() {
    JsonNode slots = trigger("slots");

    assertThat(slots.at("/metadata/targetValue").asText()).isEqualTo("15");
    assertThat(slots.at("/metadata/aggregationType").asText()).isEqualTo("sum");
    assertThat(slots.path("metricType").asText()).isEqualTo("AverageValue");
  }

  @Test
  void aPodHasNoMoreSlotsThanItsHandlersMayUse() {
    JsonNode slots = trigger("slots", """
        worker:
          slots: 16
          handlers:
            charge: {activityArn: "arn:aws:states:eu-west-1:123456789012:activity:charge", concurrency: 4}
            refund: {activityArn: "arn:aws:states:eu-west-1:123456789012:activity:refund", concurrency: 6}
        keda: {enabled: true, activities: {targetUtilizationPercent: 75}}
        """);

    assertThat(slots.at("/metadata/targetValue").asText()).isEqualTo("7.5");
  }

  @Test
  void slotsAreReadFromThePodsBehindTheHeadlessService() {
    JsonNode service = Chart.render(MIXED).only("Service");
    String host = service.at("/metadata/name").asText() + "." + Chart.NAMESPACE;

    assertThat(trigger("slots").at("/metadata/url").asText())
        .isEqualTo("http://" + host + ".svc.cluster.local:8080/scaling");
    assertThat(service.at("/spec/clusterIP").asText()).isEqualTo("None");
  }

  @Test
  void cloudWatchOnlyWakesTheFirstPod() {
    JsonNode scheduled = Chart.render(Chart.example("keda-activity"))
        .only("ScaledObject")
        .at("/spec/triggers/1/metadata");

    assertThat(scheduled.path("metricName").asText()).isEqualTo("ActivitiesScheduled");
    assertThat(scheduled.path("activationTargetMetricValue").asText()).isEqualTo("0");
    assertThat(scheduled.path("targetMetricValue").asLong()).isGreaterThanOrEqualTo(1_000_000_000);
  }

  @Test
  void kedaTakesItsOwnIdentityUnlessToldOtherwise() {
    assertThat(podIdentity(Chart.render(MIXED)))
        .hasToString("{\"provider\":\"aws\",\"identityOwner\":\"keda\"}");
    assertThat(podIdentity(Chart.render(Chart.example("irsa"))))
        .hasToString("{\"provider\":\"aws\",\"identityOwner\":\"workload\"}");
  }

  private static JsonNode podIdentity(Manifests manifests) {
    return manifests.only("TriggerAuthentication").at("/spec/podIdentity");
  }

  @Test
  void aTriggerAuthenticationOfTheUsersIsUsed() {
    Manifests manifests = Chart.render(
        MIXED.replace("enabled: true", "enabled: true, triggerAuthentication: shared"));

    assertThat(manifests.find("TriggerAuthentication")).isEmpty();
    assertThat(manifests
            .only("ScaledObject")
            .at("/spec/triggers/0/authenticationRef/name")
            .asText())
        .isEqualTo("shared");
  }

  @Test
  void aDisruptionBudgetNeedsASecondPod() {
    assertThat(Chart.render("replicaCount: 2").find("PodDisruptionBudget")).isPresent();
    assertThat(Chart.render("replicaCount: 1").find("PodDisruptionBudget")).isEmpty();
    assertThat(Chart.render(MIXED).find("PodDisruptionBudget")).isEmpty();
  }

  private static JsonNode trigger(String name) {
    return trigger(name, MIXED);
  }

  private static JsonNode trigger(String name, String values) {
    for (JsonNode trigger : Chart.render(values).only("ScaledObject").at("/spec/triggers")) {
      if (trigger.path("name").asText().equals(name)) {
        return trigger;
      }
    }
    throw new AssertionError("No trigger " + name);
  }
}
