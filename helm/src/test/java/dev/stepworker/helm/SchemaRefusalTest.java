package dev.stepworker.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaRefusalTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {replicas: 3}                                         | additional properties 'replicas' not allowed
      {replicaCount: -1}                                    | at '/replicaCount': minimum: got -1, want 0
      {replicaCount: many}                                  | at '/replicaCount': got string, want integer
      {image: {tg: x}}                                      | at '/image': additional properties 'tg' not allowed
      {image: {digest: abc}}                                | at '/image/digest'
      {worker: {slots: 0}}                                  | at '/worker/slots': minimum: got 0, want 1
      {worker: {log: {level: LOUD}}}                        | at '/worker/log/level': value must be one of
      {worker: {handlers: {a: {arn: x}}}}                   | additional properties 'arn' not allowed
      {worker: {handlers: {a: {activityArn: charge}}}}      | at '/worker/handlers/a/activityArn'
      {worker: {handlers: {a b: {queueUrl: 'http://q'}}}}   | invalid propertyName 'a b'
      {drain: {timeoutSeconds: 100s}}                       | at '/drain/timeoutSeconds': got string, want integer
      {drain: {grace: 100}}                                 | additional properties 'grace' not allowed
      {aws: {identity: {type: kiam}}}                       | at '/aws/identity/type': value must be one of
      {management: {port: 80}}                              | at '/management/port': minimum: got 80, want 1,024
      {keda: {activities: {targetUtilizationPercent: 170}}} | maximum: got 170, want 100
      {podDisruptionBudget: {maxUnavailable: 0}}            | at '/podDisruptionBudget/maxUnavailable'
      {podMonitor: {interval: 5x}}                          | at '/podMonitor/interval'
      {networkPolicy: {egressCidrs: []}}                    | at '/networkPolicy/egressCidrs': minItems: got 0, want 1
      {podAnnotations: {a: 1}}                              | at '/podAnnotations/a': got number, want string
      """)
  void refusesAValueByItsPath(String values, String message) {
    assertThat(Chart.refusal(values)).contains(message);
  }

  @Test
  void takesTheGlobalsOfAParentChart() {
    assertThat(Chart.render("global: {imageRegistry: example.com}").kinds()).contains("Deployment");
  }

  @Test
  void isClosedAtEveryLevelOfItsOwn() throws IOException {
    JsonNode schema = Yaml.read(Chart.FOLDER.resolve("values.schema.json"));
    List<String> open = new ArrayList<>();

    collectOpen(schema, "", open);

    assertThat(open).isEmpty();
  }

  private static void collectOpen(JsonNode schema, String path, List<String> open) {
    if (schema.has("properties")
        && !schema.has("required")
        && !schema.has("additionalProperties")) {
      open.add(path);
    }
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> collectOpen(property.getValue(), path + "/" + property.getKey(), open));
  }

  @Test
  void knowsEachValueAndNoOther() throws IOException {
    JsonNode schema = Yaml.read(Chart.FOLDER.resolve("values.schema.json"));
    JsonNode values = Yaml.read(Chart.FOLDER.resolve("values.yaml"));
    List<String> differences = new ArrayList<>();

    compare(schema, values, "", differences);

    assertThat(differences).isEmpty();
  }

  private static void compare(
      JsonNode schema, JsonNode values, String path, List<String> differences) {
    if (!schema.has("properties") || !values.isObject()) {
      return;
    }
    values.fieldNames().forEachRemaining(name -> {
      if (!schema.path("properties").has(name)) {
        differences.add(path + "/" + name + " is in values.yaml alone");
      }
    });
    schema.path("properties").properties().forEach(property -> {
      if (values.has(property.getKey())) {
        compare(
            property.getValue(),
            values.get(property.getKey()),
            path + "/" + property.getKey(),
            differences);
      } else {
        differences.add(path + "/" + property.getKey() + " is in the schema alone");
      }
    });
  }
}
