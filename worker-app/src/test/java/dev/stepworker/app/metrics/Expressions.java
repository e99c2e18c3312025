package dev.stepworker.app.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The expressions of the chart's alert rules and of its dashboard. */
final class Expressions {
  private static final Path CHART = Path.of("../helm/stepworker");
  private static final Pattern METRIC = Pattern.compile("\\b(?:stepworker|jvm|process)_[a-z_]+\\b");
  private static final Pattern SELECTOR =
      Pattern.compile("\\b((?:stepworker|jvm|process)_[a-z_]+)\\{([^}]*)}");
  private static final Pattern MATCHER = Pattern.compile("([a-z_]+)(=~?)\"([^\"$]*)\"");

  private static final Pattern GROUPING = Pattern.compile("\\b(?:by|on) \\(([a-z_, ]+)\\)");

  /** Labels that Prometheus and Kubernetes add, and that of a histogram's buckets. */
  private static final Set<String> FOREIGN = Set.of("namespace", "pod", "container", "le");

  private Expressions() {}

  /** A label's value that an expression picks from a metric. */
  record Pick(String metric, String label, String value) {}

  /** A label that an expression groups a metric by. */
  record Grouping(String metric, String label) {}

  static List<String> all() throws IOException {
    JsonNode dashboard =
        new ObjectMapper().readTree(CHART.resolve("dashboards/stepworker.json").toFile());
    Object rules = new Yaml(new SafeConstructor(new LoaderOptions()))
        .load(Files.readString(CHART.resolve("rules/stepworker.rules.yaml")));
    JsonNode rulesTree = new ObjectMapper().valueToTree(rules);
    return Stream.of(dashboard, rulesTree)
        .flatMap(tree -> tree.findValuesAsText("expr").stream())
        .toList();
  }

  static List<String> metrics() throws IOException {
    return all().stream()
        .flatMap(expression -> METRIC.matcher(expression).results())
        .map(match -> match.group())
        .distinct()
        .toList();
  }

  /** Every value that an expression spells out; those of Kubernetes' own labels left out. */
  static List<Pick> picks() throws IOException {
    List<Pick> picks = new ArrayList<>();
    for (String expression : all()) {
      SELECTOR
          .matcher(expression)
          .results()
          .forEach(selector -> MATCHER
              .matcher(selector.group(2))
              .results()
              .filter(matcher -> !matcher.group(1).equals("container"))
              .forEach(matcher -> Stream.of(matcher.group(3).split("\\|", -1))
                  .map(value -> new Pick(selector.group(1), matcher.group(1), value))
                  .forEach(picks::add)));
    }
    return picks.stream().distinct().toList();
  }

  /** Every label that an expression groups its metrics by; those of Kubernetes left out. */
  static List<Grouping> groupings() throws IOException {
    return all().stream()
        .flatMap(expression -> Stream.of(expression.split("\\sand\\s", -1)))
        .flatMap(expression -> METRIC
            .matcher(expression)
            .results()
            .flatMap(metric -> labels(expression)
                .filter(label -> !FOREIGN.contains(label))
                .map(label -> new Grouping(metric.group(), label))))
        .filter(group -> group.metric().startsWith("stepworker_"))
        .distinct()
        .toList();
  }

  private static Stream<String> labels(String expression) {
    return GROUPING
        .matcher(expression)
        .results()
        .flatMap(grouping -> Stream.of(grouping.group(1).split(", ", -1)));
  }
}
