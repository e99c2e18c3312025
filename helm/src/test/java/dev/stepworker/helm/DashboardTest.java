package dev.stepworker.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode dashboard =
      JSON.readTree(Chart.FOLDER.resolve("dashboards/stepworker.json").toFile());

  DashboardTest() throws java.io.IOException {}

  @Test
  void everyExpressionIsValid(@TempDir Path folder) throws Exception {
    ObjectNode file = JSON.createObjectNode();
    ArrayNode rules =
        file.putArray("groups").addObject().put("name", "dashboard").putArray("rules");
    for (String expression : expressions()) {
      rules
          .addObject()
          .put("record", "dashboard:" + rules.size())
          .put("expr", concrete(expression));
    }
    Yaml.write(folder.resolve("dashboard.yaml"), file);

    Promtool.check(folder, "check", "rules", "dashboard.yaml");
  }

  /** What Grafana would ask for one choice of the variables. */
  private static String concrete(String expression) {
    return expression
        .replace("$__rate_interval", "5m")
        .replace("$__range", "1h")
        .replaceAll("\\$(namespace|worker|handler)", "x");
  }

  private List<String> expressions() {
    return dashboard.findValuesAsText("expr");
  }

  @Test
  void everyExpressionKeepsToTheChosenNamespaceAndWorker() {
    assertThat(expressions())
        .hasSizeGreaterThan(20)
        .allMatch(expression -> expression.contains("namespace=~\"$namespace\""))
        .allMatch(expression -> expression.contains("worker=~\"$worker\"")
            || expression.contains("jvm_")
            || expression.contains("process_"));
  }

  @Test
  void everyPanelSaysWhatItShows() {
    for (JsonNode panel : dashboard.path("panels")) {
      assertThat(panel.path("title").asText()).isNotEmpty();
      if (!panel.path("type").asText().equals("row")) {
        assertThat(panel.path("description").asText())
            .as(panel.path("title").asText())
            .isNotEmpty();
        assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
      }
    }
  }

  @Test
  void panelsDoNotOverlap() {
    Set<String> taken = new HashSet<>();
    for (JsonNode panel : dashboard.path("panels")) {
      JsonNode at = panel.path("gridPos");
      for (int x = at.path("x").asInt(); x < at.path("x").asInt() + at.path("w").asInt(); x++) {
        for (int y = at.path("y").asInt();
            y < at.path("y").asInt() + at.path("h").asInt();
            y++) {
          assertThat(taken.add(x + "," + y)).as(panel.path("title").asText()).isTrue();
        }
      }
    }
  }

  @Test
  void isInstalledAsItIs() throws Exception {
    JsonNode installed = Chart.render(Chart.example("irsa")).objects().stream()
        .filter(object -> object.at("/metadata/name").asText().endsWith("-dashboard"))
        .findFirst()
        .orElseThrow();

    assertThat(JSON.readTree(installed.at("/data/stepworker.json").asText())).isEqualTo(dashboard);
    assertThat(installed.at("/metadata/labels/grafana_dashboard").asText()).isEqualTo("1");
  }
}
