package dev.stepworker.local.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.time.EventLoop;
import dev.stepworker.local.time.RealTimeLoop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JsonServerTest {
  private final EventLoop loop = RealTimeLoop.start(InstantSource.system(), "json-server-test");
  private final LinkedBlockingQueue<Reply> parked = new LinkedBlockingQueue<>();
  private JsonServer server;
  private WireClient client;

  @BeforeEach
  void start() throws IOException {
    Operations operations = new Operations()
        .answering("Greet", members -> {
          String name = members.text("name", 1, 10);
          members.number("times", 1, 5, 1);
          members.check();
          return Map.of("greeting", "Hello, " + name);
        })
        .answering("Break", members -> {
          throw new IllegalStateException("a secret of the program");
        })
        .add("Park", (call, reply) -> parked.add(reply));
    server = JsonServer.start(ServerSettings.named("json-server-test"), loop, operations);
    client = new WireClient(server.uri());
  }

  @AfterEach
  void close() {
    server.close();
    loop.close();
  }

  @Test
  void answersAnOperation() {
    WireClient.Response response = client.call("Greet", "{\"name\":\"Ada\"}");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("{\"greeting\":\"Hello, Ada\"}");
    assertThat(response.header("Content-Type")).isEqualTo("application/x-amz-json-1.0");
    assertThat(response.header("x-amzn-RequestId")).isNotEmpty();
  }

  @Test
  void reportsEveryBrokenConstraintAtOnce() {
    WireClient.Response response = client.call("Greet", "{\"times\":9}");

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.errorType()).isEqualTo("ValidationException");
    assertThat(response.errorMessage())
        .isEqualTo(
            "2 validation errors detected: Value null at 'name' failed to satisfy constraint:"
                + " Member must not be null; Value '9' at 'times' failed to satisfy constraint: Member"
                + " must have value less than or equal to 5");
  }

  @Test
  void refusesAMemberOfAnotherType() {
    WireClient.Response response = client.call("Greet", "{\"name\":[1]}");

    assertThat(response.errorType()).isEqualTo("SerializationException");
    assertThat(response.errorMessage()).isEqualTo("The member 'name' must be a string in JSON");
  }

  @Test
  void refusesABodyThatIsNoJson() {
    WireClient.Response response = client.call("Greet", "{\"name\":");

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.errorType()).isEqualTo("SerializationException");
  }

  @Test
  void namesAnUnknownOperation() {
    WireClient.Response response = client.call("Fly", "{}");

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.errorType()).isEqualTo("UnknownOperationException");
    assertThat(response.errorMessage()).isEqualTo("This endpoint has no operation Fly");
  }

  @Test
  void tellsTheClientNothingOfItsOwnFailures() {
    WireClient.Response response = client.call("Break", "{}");

    assertThat(response.status()).isEqualTo(500);
    assertThat(response.errorType()).isEqualTo("InternalFailure");
    assertThat(response.body()).doesNotContain("secret", "IllegalState", "\tat ");
  }

  @Test
  void refusesABodyOfMoreThanOneMebibyte() {
    WireClient.Response response =
        client.call("Greet", "{\"name\":\"" + "x".repeat(1 << 20) + "\"}");

    assertThat(response.status()).isEqualTo(413);
    assertThat(response.errorType()).isEqualTo("RequestEntityTooLargeException");
  }

  @Test
  void keepsRepliesOpenWithoutHoldingAThread() throws InterruptedException {
    int open = 200;
    List<CompletableFuture<WireClient.Response>> responses =
        Stream.generate(() -> client.send("Park", "{}")).limit(open).toList();
    List<Reply> replies = new ArrayList<>();
    while (replies.size() < open) {
      replies.add(parked.take());
    }

    WireClient.Response other = client.call("Greet", "{\"name\":\"Bob\"}");
    replies.forEach(reply -> reply.answer(Answer.empty()));

    assertThat(other.status()).isEqualTo(200);
    assertThat(responses).allMatch(response -> response.join().body().equals("{}"));
    assertThat(serverThreads()).isLessThan(10);
  }

  @Test
  void tellsThatAnAnswerWasWritten() throws InterruptedException {
    CompletableFuture<WireClient.Response> response = client.send("Park", "{}");
    CompletableFuture<Boolean> settled = new CompletableFuture<>();

    parked.take().answer(Answer.empty(), settled::complete);

    assertThat(settled.join()).isTrue();
    assertThat(response.join().status()).isEqualTo(200);
  }

  @Test
  void tellsThatTheClientHasGone() throws InterruptedException, IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
      socket.getOutputStream().write(rawRequest("Park", "{}"));
      socket.setSoLinger(true, 0);
    }
    CompletableFuture<Boolean> settled = new CompletableFuture<>();

    parked.take().answer(Answer.empty(), settled::complete);

    assertThat(settled.join()).isFalse();
  }

  @Test
  void hangsUpWithoutAnAnswer() throws InterruptedException {
    CompletableFuture<WireClient.Response> response = client.send("Park", "{}");

    parked.take().hangUp();

    assertThatThrownBy(response::join).hasCauseInstanceOf(IOException.class);
  }

  @Test
  void cutsAnAnswerInTheMiddle() throws InterruptedException {
    CompletableFuture<WireClient.Response> response = client.send("Park", "{}");

    parked.take().cut(Answer.ok(Map.of("name", "value")));

    assertThatThrownBy(response::join).hasCauseInstanceOf(IOException.class);
  }

  @Test
  void closesOpenConnectionsAndEndsItsThreads() throws InterruptedException {
    CompletableFuture<WireClient.Response> response = client.send("Park", "{}");
    parked.take();

    server.close();

    assertThat(response)
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableThat()
        .withCauseInstanceOf(IOException.class);
    assertThat(serverThreads()).isZero();
  }

  private static long serverThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("json-server-test-http"))
        .count();
  }

  private static byte[] rawRequest(String operation, String body) {
    String head = "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Amz-Target: AWSStepFunctions."
        + operation + "\r\nContent-Length: " + body.length() + "\r\n\r\n";
    return (head + body).getBytes(StandardCharsets.UTF_8);
  }
}
