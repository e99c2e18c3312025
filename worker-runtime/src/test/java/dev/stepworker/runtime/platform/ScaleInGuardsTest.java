package dev.stepworker.runtime.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaleInGuardsTest {
  private final RecordedRequests platform = RecordedRequests.start();

  @TempDir
  private Path directory;

  @AfterEach
  void close() {
    platform.close();
  }

  @Test
  void ecsIsAskedForProtectionThatEndsByItself() throws Exception {
    EcsTaskProtection ecs = EcsTaskProtection.from(
            Map.of("ECS_AGENT_URI", platform.uri() + "/api/1"))
        .orElseThrow();

    ecs.protect();
    ecs.release();

    RecordedRequests.Request protect = platform.next();
    assertThat(protect.line()).isEqualTo("PUT /api/1/task-protection/v1/state");
    assertThat(protect.contentType()).isEqualTo("application/json");
    assertThat(protect.body()).isEqualTo("{\"ProtectionEnabled\":true,\"ExpiresInMinutes\":60}");
    assertThat(platform.next().body()).isEqualTo("{\"ProtectionEnabled\":false}");
  }

  @Test
  void ecsSaysWhyItDidNotProtect() {
    platform.answerWith(200, "{\"failure\":{\"Reason\":\"DEPLOYMENT_BLOCKED\"}}");
    EcsTaskProtection ecs = new EcsTaskProtection(platform.uri());

    assertThatThrownBy(ecs::protect)
        .hasMessageContaining("DEPLOYMENT_BLOCKED")
        .hasMessageContaining("ecs:UpdateTaskProtection");
  }

  @Test
  void aBusyPodIsDearerThanAnIdleOne() throws Exception {
    Path token = Files.writeString(directory.resolve("token"), "account-token\n");
    URI pod = URI.create(platform.uri() + "/api/v1/namespaces/shop/pods/worker-1");
    PodDeletionCost kubernetes = new PodDeletionCost(HttpClient.newHttpClient(), pod, token);

    kubernetes.protect();
    kubernetes.release();

    RecordedRequests.Request busy = platform.next();
    assertThat(busy.line()).isEqualTo("PATCH /api/v1/namespaces/shop/pods/worker-1");
    assertThat(busy.contentType()).isEqualTo("application/merge-patch+json");
    assertThat(busy.authorization()).isEqualTo("Bearer account-token");
    assertThat(busy.body())
        .isEqualTo("{\"metadata\":{\"annotations\":"
            + "{\"controller.kubernetes.io/pod-deletion-cost\":\"1000\"}}}");
    assertThat(platform.next().body())
        .contains("\"controller.kubernetes.io/pod-deletion-cost\":\"0\"");
  }

  @Test
  void aRefusalTellsNoToken() throws Exception {
    platform.answerWith(403, "{}");
    Path token = Files.writeString(directory.resolve("token"), "account-token");
    PodDeletionCost kubernetes =
        new PodDeletionCost(HttpClient.newHttpClient(), platform.uri().resolve("/pod"), token);

    assertThatThrownBy(kubernetes::protect)
        .hasMessage(
            "API server answered 403 for /pod; check that the service account may patch pods");
  }

  @Test
  void thereIsNoneOutsideOfAPlatform() throws Exception {
    assertThat(EcsTaskProtection.from(Map.of())).isEmpty();
    assertThat(PodDeletionCost.from(Map.of())).isEmpty();
  }
}
