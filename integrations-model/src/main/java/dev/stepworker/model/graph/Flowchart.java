package dev.stepworker.model.graph;

/** Lines of Mermaid text, with an id for everything drawn. Confined to one drawing. */
final class Flowchart {
  private final StringBuilder text = new StringBuilder("flowchart TD\n");
  private int depth = 1;
  private int drawn;

  /** Draws a node and gives its id. */
  String node(Shape shape, String label) {
    String id = nextId();
    line(id + shape.around(quoted(label)));
    return id;
  }

  /** Begins a frame around what is drawn until {@link #close()}, and gives its id. */
  String open(String label) {
    String id = nextId();
    line("subgraph " + id + "[" + quoted(label) + "]");
    depth++;
    return id;
  }

  void close() {
    depth--;
    line("end");
  }

  void arrow(String from, Arrow arrow, String to) {
    String line = arrow.isFailure() ? "-.->" : "-->";
    String label = arrow.label().isEmpty() ? "" : "|" + quoted(arrow.label()) + "|";
    line(from + " " + line + label + " " + to);
  }

  String text() {
    return text.toString();
  }

  private String nextId() {
    return "n" + drawn++;
  }

  private void line(String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
  }

  /** In quotes, with all that Mermaid would read as more than text written as entities. */
  private static String quoted(String label) {
    String escaped = label
        .replace("#", "#35;")
        .replace("\"", "#quot;")
        .replace("`", "#96;")
        .replace("<", "#lt;")
        .replace(">", "#gt;")
        .replace("\n", "<br/>");
    return '"' + escaped + '"';
  }
}
