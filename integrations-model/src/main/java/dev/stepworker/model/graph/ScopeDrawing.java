package dev.stepworker.model.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Draws the states of one scope and what leads from one to the other. Confined to one drawing. */
final class ScopeDrawing {
  private final Flowchart chart;
  private final JsonNode scope;
  private final Map<String, String> ids = new LinkedHashMap<>();

  ScopeDrawing(Flowchart chart, JsonNode scope) {
    this.chart = chart;
    this.scope = scope;
  }

  void draw() {
    String start = chart.node(Shape.CIRCLE, "start");
    JsonNode states = scope.path("States");
    states.properties().forEach(state -> ids.put(state.getKey(), drawn(state)));
    lead(start, new Arrow("", scope.path("StartAt").asText(), false));
    states
        .properties()
        .forEach(state -> Arrow.of(state.getValue())
            .forEach(arrow -> lead(ids.getOrDefault(state.getKey(), start), arrow)));
  }

  private String drawn(Map.Entry<String, JsonNode> entry) {
    JsonNode state = entry.getValue();
    String label = new StateLabel(entry.getKey(), state).text();
    String type = state.path("Type").asText();
    if (!type.equals("Map") && !type.equals("Parallel")) {
      return chart.node(Shape.ofState(type), label);
    }
    String frame = chart.open(label);
    state.path("Branches").forEach(this::drawBranch);
    JsonNode processor =
        state.has("ItemProcessor") ? state.get("ItemProcessor") : state.path("Iterator");
    if (!processor.isMissingNode()) {
      new ScopeDrawing(chart, processor).draw();
    }
    chart.close();
    return frame;
  }

  private void drawBranch(JsonNode branch) {
    chart.open("branch");
    new ScopeDrawing(chart, branch).draw();
    chart.close();
  }

  private void lead(String from, Arrow arrow) {
    String to =
        ids.computeIfAbsent(arrow.target(), name -> chart.node(Shape.FLAG, "missing: " + name));
    chart.arrow(from, arrow, to);
  }
}
