package dev.stepworker.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the values become in the worker's environment and its pod. */
class WorkerSettingsTest {
  @Test
  void aHandlersSettingsCarryItsName() {
    var environment = Chart.render("""
        worker:
          handlers:
            charge-card:
              activityArn: arn:aws:states:eu-west-1:123456789012:activity:charge-card
              concurrency: 8
              pollers: 4
        """).environment();

    assertThat(environment.path("STEPWORKER_HANDLERS_CHARGE_CARD_ACTIVITY_ARN").asText())
        .isEqualTo("arn:aws:states:eu-west-1:123456789012:activity:charge-card");
    assertThat(environment.path("STEPWORKER_HANDLERS_CHARGE_CARD_CONCURRENCY").asText())
        .isEqualTo("8");
    assertThat(environment.path("STEPWORKER_HANDLERS_CHARGE_CARD_POLLERS").asText())
        .isEqualTo("4");
  }

  @Test
  void largeNumbersStayWhole() {
    var environment = Chart.render("worker: {slots: 10000}").environment();

    assertThat(environment.path("STEPWORKER_SLOTS").asText()).isEqualTo("10000");
  }

  @Test
  void aDigestWinsOverATag() {
    String digest = "sha256:" + "0".repeat(64);

    assertThat(image("image: {repository: example.com/w, tag: v1}")).isEqualTo("example.com/w:v1");
    assertThat(image("image: {repository: example.com/w, tag: v1, digest: '" + digest + "'}"))
        .isEqualTo("example.com/w@" + digest);
  }

  private static String image(String values) {
    return Chart.render(values).podSpec().at("/containers/0/image").asText();
  }

  @Test
  void irsaIsAnAnnotationOfTheServiceAccount() {
    var annotations =
        Chart.render(Chart.example("irsa")).only("ServiceAccount").at("/metadata/annotations");

    assertThat(annotations.path("eks.amazonaws.com/role-arn").asText())
        .isEqualTo("arn:aws:iam::123456789012:role/payments-worker");
    assertThat(annotations.path("eks.amazonaws.com/sts-regional-endpoints").asText())
        .isEqualTo("true");
  }

  @Test
  void podIdentityLeavesTheServiceAccountAloneAndOpensTheWayToTheAgent() {
    Manifests manifests = Chart.render("""
        aws: {identity: {type: podIdentity}}
        networkPolicy: {enabled: true}
        """);

    assertThat(manifests.only("ServiceAccount").at("/metadata/annotations").isMissingNode())
        .isTrue();
    assertThat(manifests.only("NetworkPolicy").toString()).contains("169.254.170.23/32");
  }

  @Test
  void aLongReleaseNameStaysWithinTheLimit() {
    Manifests manifests =
        Chart.render("{fullnameOverride: " + "a".repeat(63) + ", serviceMonitor: {enabled: true}}");

    assertThat(manifests.only("Service").at("/metadata/name").asText())
        .hasSizeLessThanOrEqualTo(63)
        .endsWith("-headless");
  }

  @Test
  void theTestPodIsNoWorkerToAService(@TempDir Path folder) throws IOException {
    ChartCopy chart = ChartCopy.into(folder).withoutHooks();
    Manifests manifests =
        Manifests.parse(Chart.template(chart.folder(), Chart.example("hpa"), Chart.KUBERNETES));

    assertThat(manifests
            .only("Pod")
            .at("/metadata/labels/app.kubernetes.io~1component")
            .asText())
        .isNotEqualTo(manifests
            .only("Service")
            .at("/spec/selector/app.kubernetes.io~1component")
            .asText());
  }

  @Test
  void aNewChartVersionAloneStartsNoPodAnew() {
    String podLabels = Chart.render(Chart.example("minimal"))
        .only("Deployment")
        .at("/spec/template/metadata/labels")
        .toString();

    assertThat(podLabels)
        .doesNotContain("helm.sh/chart")
        .doesNotContain("app.kubernetes.io/version");
  }
}
