package dev.stepworker.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks objects of KEDA and the Prometheus Operator, which no Java model covers, by schema. */
final class CustomResources {
  private static final Set<String> KINDS = Set.of(
      "ScaledObject", "TriggerAuthentication", "PodMonitor", "ServiceMonitor", "PrometheusRule");

  private CustomResources() {}

  static boolean covers(JsonNode object) {
    return KINDS.contains(object.path("kind").asText());
  }

  /** What the schema of the object's kind finds, empty when it is in order. */
  static List<String> problems(JsonNode object) {
    return schema(object.path("kind").asText()).validate(object).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  private static Schema schema(String kind) {
    String resource = "/crds/" + kind.toLowerCase(Locale.ROOT) + ".schema.json";
    try (InputStream in = CustomResources.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("No " + resource + " on the class path");
      }
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
