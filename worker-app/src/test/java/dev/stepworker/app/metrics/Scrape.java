package dev.stepworker.app.metrics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a scrape of {@code /metrics} contains: names, and the values of each label. */
record Scrape(Map<String, Map<String, Set<String>>> labels) {
  private static final Pattern SAMPLE = Pattern.compile("([a-z_]+)(?:\\{(.*)})? \\S+");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");

  static Scrape parse(String text) {
    Map<String, Map<String, Set<String>>> labels = new HashMap<>();
    for (String line : text.split("\n", -1)) {
      Matcher sample = SAMPLE.matcher(line);
      if (sample.matches()) {
        Map<String, Set<String>> own =
            labels.computeIfAbsent(sample.group(1), name -> new HashMap<>());
        Matcher label = LABEL.matcher(sample.group(2) == null ? "" : sample.group(2));
        while (label.find()) {
          own.computeIfAbsent(label.group(1), name -> new HashSet<>()).add(label.group(2));
        }
      }
    }
    return new Scrape(labels);
  }

  boolean hasMetric(String name) {
    return labels.containsKey(name);
  }

  /** Whether a sample of the metric has this value for the label. */
  boolean hasLabel(String metric, String label, String value) {
    return labels.getOrDefault(metric, Map.of()).getOrDefault(label, Set.of()).contains(value);
  }
}
