package dev.stepworker.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of README.md, made of values.yaml and of the comment above each value. */
final class ValuesTable {
  private static final Pattern COMMENT = Pattern.compile(" *# -- (.+)");
  private static final Pattern KEY = Pattern.compile("( *)([A-Za-z][A-Za-z0-9]*):(.*)");
  private static final int INDENT = 2;

  private final JsonNode values;
  private final Map<String, String> comments;

  private ValuesTable(JsonNode values, Map<String, String> comments) {
    this.values = values;
    this.comments = comments;
  }

  static ValuesTable of(Path file) throws IOException {
    return new ValuesTable(Yaml.read(file), comments(Files.readAllLines(file)));
  }

  /** The comment of each commented key, by path. */
  private static Map<String, String> comments(List<String> lines) {
    Map<String, String> comments = new LinkedHashMap<>();
    List<String> path = new ArrayList<>();
    String comment = "";
    for (String line : lines) {
      Matcher commented = COMMENT.matcher(line);
      Matcher key = KEY.matcher(line);
      if (commented.matches()) {
        comment = commented.group(1);
      } else if (key.matches()) {
        int depth = key.group(1).length() / INDENT;
        path.subList(depth, path.size()).clear();
        path.add(key.group(2));
        if (!comment.isEmpty()) {
          comments.put(String.join(".", path), comment);
        }
        comment = "";
      }
    }
    return comments;
  }

  /** Values, by path, with no comment of their own and none above them. */
  List<String> uncommented() {
    List<String> uncommented = new ArrayList<>();
    collectUncommented("", values, uncommented);
    return uncommented;
  }

  private void collectUncommented(String path, JsonNode node, List<String> uncommented) {
    if (comments.containsKey(path)) {
      return;
    }
    if (node.isObject() && !node.isEmpty()) {
      node.properties()
          .forEach(child -> collectUncommented(
              path.isEmpty() ? child.getKey() : path + "." + child.getKey(),
              child.getValue(),
              uncommented));
    } else {
      uncommented.add(path);
    }
  }

  String markdown() {
    StringBuilder table = new StringBuilder("| Key | Default | What it does |\n|---|---|---|\n");
    comments.forEach((path, comment) -> table
        .append("| `")
        .append(path)
        .append("` | `")
        .append(defaultOf(path))
        .append("` | ")
        .append(comment.replace("|", "\\|"))
        .append(" |\n"));
    return table.toString();
  }

  private String defaultOf(String path) {
    JsonNode value = values.at("/" + path.replace('.', '/'));
    try {
      return new ObjectMapper().writeValueAsString(value);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
