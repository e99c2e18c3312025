package dev.stepworker.app.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManagementServerTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private final ManagementServer server = ManagementServer.start(
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
      Map.of(
          "/hello", accept -> Answer.ok(Map.of("hello", accept)),
          "/health", accept -> Answer.health(false),
          "/broken",
              accept -> {
                throw new IllegalStateException("secret detail");
              }));

  ManagementServerTest() throws IOException {}

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answersWithJson() throws Exception {
    HttpResponse<String> answer = send("GET", "/hello");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.body()).isEqualTo("{\"hello\":\"text/test\"}");
  }

  @Test
  void answersHeadWithoutABody() throws Exception {
    HttpResponse<String> answer = send("HEAD", "/hello");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void tellsAProbeThatItIsDown() throws Exception {
    assertThat(send("GET", "/health").statusCode()).isEqualTo(503);
  }

  @Test
  void changesNothing() throws Exception {
    assertThat(send("POST", "/hello").statusCode()).isEqualTo(405);
    assertThat(send("DELETE", "/hello").statusCode()).isEqualTo(405);
  }

  @Test
  void namesThePathsThatExist() throws Exception {
    HttpResponse<String> answer = send("GET", "/");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("/health, /hello");
  }

  @Test
  void keepsTheDetailsOfAFailureInTheLog() throws Exception {
    HttpResponse<String> answer = send("GET", "/broken");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("secret detail");
  }

  private HttpResponse<String> send(String method, String path)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + server.address().getPort() + path))
        .method(method, HttpRequest.BodyPublishers.noBody())
        .header("Accept", "text/test")
        .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
