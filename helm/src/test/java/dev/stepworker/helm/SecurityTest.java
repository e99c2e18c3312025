package dev.stepworker.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The {@code restricted} Pod Security Standard, and what it does not ask for. */
class SecurityTest {
  @TempDir
  private Path folder;

  /** The worker's pod and the test pod of every example. */
  private List<JsonNode> pods() throws IOException {
    ChartCopy chart = ChartCopy.into(folder).withoutHooks();
    return Chart.examples().stream()
        .map(values -> Manifests.parse(Chart.template(chart.folder(), values, Chart.KUBERNETES)))
        .flatMap(
            manifests -> Stream.of(manifests.podSpec(), manifests.only("Pod").path("spec")))
        .toList();
  }

  @Test
  void aPodRunsAsANumberedUserThatIsNotRoot() throws IOException {
    assertThat(pods()).allSatisfy(pod -> {
      JsonNode security = pod.path("securityContext");

      assertThat(security.path("runAsNonRoot").asBoolean()).isTrue();
      assertThat(security.path("runAsUser").asInt()).isPositive();
      assertThat(security.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
      assertThat(pod.path("automountServiceAccountToken")).hasToString("false");
      assertThat(pod.has("hostNetwork")).isFalse();
    });
  }

  @Test
  void aContainerCannotGainRightsOrWriteToItsImage() throws IOException {
    assertThat(pods()).allSatisfy(pod -> {
      JsonNode security = pod.at("/containers/0/securityContext");

      assertThat(security.path("allowPrivilegeEscalation")).hasToString("false");
      assertThat(security.path("readOnlyRootFilesystem")).hasToString("true");
      assertThat(security.at("/capabilities/drop")).hasToString("[\"ALL\"]");
    });
  }

  @Test
  void aContainerHasAMemoryLimitAndNoCpuLimit() throws IOException {
    assertThat(pods()).allSatisfy(pod -> {
      JsonNode resources = pod.at("/containers/0/resources");

      assertThat(resources.at("/limits/memory").asText()).isNotEmpty();
      assertThat(resources.at("/limits/cpu").isMissingNode()).isTrue();
      assertThat(resources.at("/requests/cpu").asText()).isNotEmpty();
    });
  }
}
