package dev.stepworker.model.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Draws a definition as a flowchart in Mermaid's text, which GitHub, GitLab and editors show.
 *
 * <p>Any JSON with states is drawn, valid or not: what a transition names and is not there shows as
 * missing. Stateless and thread-safe.
 *
 * @see <a href="https://mermaid.js.org/syntax/flowchart.html">Mermaid flowcharts</a>
 */
public final class MermaidGraph {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private MermaidGraph() {}

  /**
   * The text of the flowchart, with a line feed at its end.
   *
   * @param definition Amazon States Language, rendered or written by hand
   * @throws IllegalArgumentException if it is no JSON object with {@code States}
   */
  public static String of(String definition) {
    JsonNode tree = read(definition);
    if (!tree.path("States").isObject()) {
      throw new IllegalArgumentException(
          "The definition has no object States; give a whole state machine");
    }
    Flowchart chart = new Flowchart();
    new ScopeDrawing(chart, tree).draw();
    return chart.text();
  }

  private static JsonNode read(String definition) {
    try {
      return JSON.readTree(definition);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The definition is no JSON: " + e.getOriginalMessage() + " in line "
              + e.getLocation().getLineNr(),
          e);
    }
  }
}
