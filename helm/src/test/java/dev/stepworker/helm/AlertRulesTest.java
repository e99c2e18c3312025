package dev.stepworker.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class AlertRulesTest {
  private static final Path RULES = Chart.FOLDER.resolve("rules/stepworker.rules.yaml");
  private static final Path CASES = Path.of("src/test/alerts").toAbsolutePath();

  @Test
  void areValid() throws Exception {
    Promtool.check(Chart.FOLDER, "check", "rules", RULES.toString());
  }

  @Test
  void fireWhenTheyShouldAndOnlyThen() throws Exception {
    Promtool.check(CASES, "test", "rules", "alerts.test.yaml");
  }

  @Test
  void eachHasACaseInWhichItFires() throws Exception {
    assertThat(firing()).containsExactlyInAnyOrderElementsOf(alerts());
  }

  private static List<String> firing() throws Exception {
    return StreamSupport.stream(
            Yaml.read(CASES.resolve("alerts.test.yaml")).path("tests").spliterator(), false)
        .flatMap(test -> StreamSupport.stream(test.path("alert_rule_test").spliterator(), false))
        .filter(check -> !check.path("exp_alerts").isEmpty())
        .map(check -> check.path("alertname").asText())
        .distinct()
        .toList();
  }

  @Test
  void eachHasAParagraphInTheRunbook() throws Exception {
    String readme = Files.readString(Chart.FOLDER.resolve("README.md"));

    assertThat(alerts()).allSatisfy(alert -> assertThat(readme).contains("\n#### " + alert + "\n"));
  }

  @Test
  void areInstalledButForTheDisabled() throws Exception {
    JsonNode rule = Chart.render(Chart.example("irsa")).only("PrometheusRule");

    assertThat(names(rule.path("spec")))
        .containsExactlyElementsOf(alerts().stream()
            .filter(alert -> !alert.equals("StepworkerAwsThrottled"))
            .toList());
  }

  @Test
  void carryTheUsersLabelsAndTheRunbook() {
    for (JsonNode rule :
        Chart.render(Chart.example("irsa")).only("PrometheusRule").at("/spec/groups/0/rules")) {
      String anchor = rule.path("alert").asText().toLowerCase(Locale.ROOT);

      assertThat(rule.at("/labels/team").asText()).isEqualTo("payments");
      assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning");
      assertThat(rule.at("/annotations/runbook_url").asText())
          .isEqualTo("https://wiki.example.com/stepworker#" + anchor);
      assertThat(rule.at("/annotations/summary").asText()).isNotEmpty();
    }
  }

  private static List<String> alerts() throws Exception {
    return names(Yaml.read(RULES));
  }

  private static List<String> names(JsonNode groups) {
    return groups.at("/groups/0/rules").findValuesAsText("alert");
  }
}
