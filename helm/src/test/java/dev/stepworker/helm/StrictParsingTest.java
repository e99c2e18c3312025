package dev.stepworker.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StrictParsingTest {
  static List<Path> examples() {
    return Chart.examples();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyObjectHasOnlyFieldsOfItsKind(Path values) throws Exception {
    for (JsonNode object : Chart.render(values).objects()) {
      StrictObject.assertOfItsKind(object);
    }
  }

  @Test
  void aFieldThatKubernetesDoesNotKnowIsSeen() {
    JsonNode deployment = Chart.render(Chart.example("minimal")).only("Deployment");
    ((ObjectNode) deployment.at("/spec/template/spec/containers/0"))
        .put("imagePullPolic", "Always");

    assertThatThrownBy(() -> StrictKubernetes.read(deployment))
        .hasMessageContaining("imagePullPolic");
  }

  @Test
  void aNumberThatKedaWantsAsTextIsSeen() {
    JsonNode scaledObject = Chart.render(Chart.example("keda-sqs")).only("ScaledObject");
    ((ObjectNode) scaledObject.at("/spec/triggers/0/metadata")).put("queueLength", 5);

    assertThat(CustomResources.problems(scaledObject))
        .anyMatch(problem -> problem.contains("queueLength"));
  }

  @Test
  void everyObjectIsNamedLabelledAndInTheNamespaceOfTheRelease() {
    for (Path values : Chart.examples()) {
      for (JsonNode object : Chart.render(values).objects()) {
        String name = object.at("/metadata/name").asText();

        assertThat(name).matches("orders-stepworker(-[a-z]+)?");
        if (!name.endsWith("-extra")) {
          assertThat(object.at("/metadata/namespace").asText()).isEqualTo(Chart.NAMESPACE);
          assertThat(object.path("metadata").path("labels").path("app.kubernetes.io/instance"))
              .hasToString("\"orders\"");
        }
      }
    }
  }
}
