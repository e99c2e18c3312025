package dev.stepworker.local.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Sends requests as bytes, well-formed or not, where an SDK would refuse to. */
public final class WireClient {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI uri;

  public WireClient(URI uri) {
    this.uri = uri;
  }

  public Response call(String operation, String body) {
    return send(operation, body).join();
  }

  public CompletableFuture<Response> send(String operation, String body) {
    return send(operation, body.getBytes(StandardCharsets.UTF_8));
  }

  public CompletableFuture<Response> send(String operation, byte[] body) {
    HttpRequest request = HttpRequest.newBuilder(uri)
        .header("X-Amz-Target", "AWSStepFunctions." + operation)
        .header("Content-Type", "application/x-amz-json-1.0")
        .timeout(Duration.ofSeconds(30))
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(Response::new);
  }

  /** A response as it came. */
  public static final class Response {
    private final HttpResponse<String> response;

    Response(HttpResponse<String> response) {
      this.response = response;
    }

    public int status() {
      return response.statusCode();
    }

    public String body() {
      return response.body();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public String errorType() {
      return json().path("__type").asText();
    }

    public String errorMessage() {
      return json().path("message").asText();
    }

    public JsonNode json() {
      try {
        return MAPPER.readTree(response.body());
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
