package dev.stepworker.runtime.platform;

import dev.stepworker.api.spi.ScaleInGuard;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a busy worker's pod dearer to delete than idle ones, so that a ReplicaSet that is scaled in
 * stops those first. Needs a service account that may {@code patch} pods. Thread-safe.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/#pod-deletion-cost">
 *     Pod deletion cost</a>
 */
public final class PodDeletionCost implements ScaleInGuard {
  private static final Path ACCOUNT = Path.of("/var/run/secrets/kubernetes.io/serviceaccount");
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final int BUSY = 1_000;
  private static final int OK = 200;

  private final HttpClient http;
  private final URI pod;
  private final Path token;

  /**
   * Calls an API server.
   *
   * @param http trusts the server
   * @param pod the pod's own address, {@code .../api/v1/namespaces/NAMESPACE/pods/NAME}
   * @param token a file; read for each call, since the platform renews it
   */
  public PodDeletionCost(HttpClient http, URI pod, Path token) {
    this.http = http;
    this.pod = pod;
    this.token = token;
  }

  /**
   * Finds the API server and the pod: its name is {@code POD_NAME}, else {@code HOSTNAME}.
   *
   * @param environment such as {@code System.getenv()}
   * @return empty outside of Kubernetes
   * @throws IOException if the service account cannot be read
   */
  public static Optional<PodDeletionCost> from(Map<String, String> environment) throws IOException {
    String host = environment.get("KUBERNETES_SERVICE_HOST");
    if (host == null || !Files.isReadable(ACCOUNT.resolve("token"))) {
      return Optional.empty();
    }
    String address = host.contains(":") ? "[" + host + "]" : host;
    String port = environment.getOrDefault("KUBERNETES_SERVICE_PORT", "443");
    String namespace = Files.readString(ACCOUNT.resolve("namespace")).strip();
    String name = environment.getOrDefault("POD_NAME", environment.getOrDefault("HOSTNAME", ""));
    HttpClient http = HttpClient.newBuilder()
        .connectTimeout(TIMEOUT)
        .sslContext(ClusterTrust.of(ACCOUNT.resolve("ca.crt")))
        .build();
    URI pod = URI.create(
        "https://" + address + ":" + port + "/api/v1/namespaces/" + namespace + "/pods/" + name);
    return Optional.of(new PodDeletionCost(http, pod, ACCOUNT.resolve("token")));
  }

  @Override
  public void protect() throws IOException, InterruptedException {
    patch(BUSY);
  }

  @Override
  public void release() throws IOException, InterruptedException {
    patch(0);
  }

  private void patch(int cost) throws IOException, InterruptedException {
    String body = "{\"metadata\":{\"annotations\":"
        + "{\"controller.kubernetes.io/pod-deletion-cost\":\"" + cost + "\"}}}";
    HttpRequest request = HttpRequest.newBuilder(pod)
        .timeout(TIMEOUT)
        .header("Authorization", "Bearer " + Files.readString(token).strip())
        .header("Content-Type", "application/merge-patch+json")
        .method("PATCH", BodyPublishers.ofString(body))
        .build();
    HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
    if (answer.statusCode() != OK) {
      throw new IOException("API server answered " + answer.statusCode() + " for " + pod.getPath()
          + "; check that the service account may patch pods");
    }
  }
}
