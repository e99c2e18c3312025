package dev.stepworker.helm;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The objects of one rendering, as trees. */
record Manifests(List<JsonNode> objects) {
  private static final YAMLMapper YAML = new YAMLMapper(YAMLFactory.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .disable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
      .build());

  static Manifests parse(String yaml) {
    List<JsonNode> objects = new ArrayList<>();
    try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
      documents.forEachRemaining(document -> {
        if (document.isObject()) {
          objects.add(document);
        }
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Manifests(List.copyOf(objects));
  }

  /** The only object of a kind; of two ConfigMaps the one that is named like the release. */
  JsonNode only(String kind) {
    return find(kind).orElseThrow(() -> new AssertionError("No " + kind + " among " + kinds()));
  }

  Optional<JsonNode> find(String kind) {
    return objects.stream()
        .filter(object -> object.path("kind").asText().equals(kind))
        .min(Comparator.comparing(object -> object.at("/metadata/name").asText().length()));
  }

  List<String> kinds() {
    return objects.stream().map(object -> object.path("kind").asText()).toList();
  }

  JsonNode podSpec() {
    return only("Deployment").at("/spec/template/spec");
  }

  /** The worker's environment, as its ConfigMap says it. */
  JsonNode environment() {
    return only("ConfigMap").path("data");
  }
}
