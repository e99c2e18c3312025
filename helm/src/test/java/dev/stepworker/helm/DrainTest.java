package dev.stepworker.helm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One number drives the worker, its grace period and the autoscaler's cooldown. */
class DrainTest {
  private static final String TEN_MINUTES = """
      worker: {handlers: {charge: {activityArn: "arn:aws:states:eu-west-1:123456789012:activity:charge"}}}
      drain: {timeoutSeconds: 600}
      keda: {enabled: true}
      """;

  @Test
  void theWorkerIsToldTheTimeoutAfterItsLastPoll() {
    assertThat(Chart.render(TEN_MINUTES)
            .environment()
            .path("STEPWORKER_DRAIN_TIMEOUT")
            .asText())
        .isEqualTo(65 + 600 + "s");
  }

  @Test
  void theGracePeriodIsTheSum() {
    int grace = Chart.render(TEN_MINUTES)
        .podSpec()
        .path("terminationGracePeriodSeconds")
        .asInt();

    assertThat(grace).isEqualTo(65 + 600 + 10);
  }

  @Test
  void theSleepBeforeTheStopCountsAgainstTheGracePeriod() {
    Manifests manifests = Chart.render("drain: {timeoutSeconds: 100, preStopSleepSeconds: 15}");

    assertThat(manifests.podSpec().path("terminationGracePeriodSeconds").asInt())
        .isEqualTo(15 + 65 + 100 + 10);
    assertThat(manifests
            .podSpec()
            .at("/containers/0/lifecycle/preStop/sleep/seconds")
            .asInt())
        .isEqualTo(15);
  }

  @Test
  void aLongerGracePeriodIsTheUsersToChoose() {
    Manifests manifests = Chart.render("drain: {terminationGracePeriodSeconds: 900}");

    assertThat(manifests.podSpec().path("terminationGracePeriodSeconds").asInt())
        .isEqualTo(900);
  }

  @Test
  void theCooldownCoversTheDrain() {
    assertThat(cooldown(TEN_MINUTES)).isEqualTo(65 + 600);
    assertThat(cooldown(TEN_MINUTES.replace("600", "60"))).isEqualTo(300);
  }

  private static int cooldown(String values) {
    return Chart.render(values).only("ScaledObject").at("/spec/cooldownPeriod").asInt();
  }

  @Test
  void aChangedTimeoutStartsThePodsAnew() {
    assertThat(checksum("drain: {timeoutSeconds: 100}"))
        .isEqualTo(checksum("drain: {timeoutSeconds: 100}"))
        .isNotEqualTo(checksum("drain: {timeoutSeconds: 101}"));
  }

  private static String checksum(String values) {
    return Chart.render(values)
        .only("Deployment")
        .at("/spec/template/metadata/annotations/checksum~1config")
        .asText();
  }
}
