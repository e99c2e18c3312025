package dev.stepworker.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** YAML and JSON files as trees. */
final class Yaml {
  private static final YAMLMapper MAPPER = new YAMLMapper();

  private Yaml() {}

  static JsonNode read(Path file) throws IOException {
    return MAPPER.readTree(file.toFile());
  }

  /** An object that a test writes down. */
  static ObjectNode object(String yaml) {
    try {
      return (ObjectNode) MAPPER.readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, JsonNode tree) throws IOException {
    MAPPER.writeValue(file.toFile(), tree);
  }

  /** The first tree, with what the second says instead; objects are joined, lists replaced. */
  static JsonNode merge(JsonNode defaults, JsonNode values) throws IOException {
    return MAPPER.updateValue(defaults, values);
  }
}
