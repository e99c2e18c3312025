package dev.stepworker.runtime.platform;

import dev.stepworker.api.spi.ScaleInGuard;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Protects an ECS task from scale-in and deployments while its worker is busy; the task's role
 * needs {@code ecs:UpdateTaskProtection}. The protection ends by itself an hour after it was last
 * asked for. Thread-safe.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-scale-in-protection-endpoint.html">
 *     Task scale-in protection endpoint</a>
 */
public final class EcsTaskProtection implements ScaleInGuard {
  private static final String AGENT = "ECS_AGENT_URI";
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final int MINUTES = 60;
  private static final int OK = 200;

  private final URI state;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  /**
   * Calls the agent of the container.
   *
   * @param agent as {@code ECS_AGENT_URI} tells it
   */
  public EcsTaskProtection(URI agent) {
    this.state = URI.create(agent + "/task-protection/v1/state");
  }

  /**
   * Finds the agent.
   *
   * @param environment such as {@code System.getenv()}
   * @return empty outside of ECS
   */
  public static Optional<EcsTaskProtection> from(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(AGENT)).map(URI::create).map(EcsTaskProtection::new);
  }

  @Override
  public void protect() throws IOException, InterruptedException {
    put("{\"ProtectionEnabled\":true,\"ExpiresInMinutes\":" + MINUTES + "}");
  }

  @Override
  public void release() throws IOException, InterruptedException {
    put("{\"ProtectionEnabled\":false}");
  }

  private void put(String body) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(state)
        .timeout(TIMEOUT)
        .header("Content-Type", "application/json")
        .PUT(BodyPublishers.ofString(body))
        .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != OK || answer.body().contains("\"failure\"")) {
      throw new IOException("ECS agent answered " + answer.statusCode() + " with " + answer.body()
          + "; check that the task's role allows ecs:UpdateTaskProtection");
    }
  }
}
