package dev.stepworker.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeanHttpClientTest {
  private final ExecutorService serverThreads = Executors.newCachedThreadPool();
  private final EventLoopGroup loops = new NioEventLoopGroup(1);
  private final Set<Integer> clientPorts = ConcurrentHashMap.newKeySet();
  private final CountDownLatch held = new CountDownLatch(1);
  private final LeanHttpClient client = client(HttpSettings.defaults());
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(serverThreads);
    server.createContext("/echo", this::echo);
    server.createContext("/held", this::hold);
    server.start();
  }

  @AfterEach
  void close() {
    held.countDown();
    client.close();
    server.stop(0);
    serverThreads.shutdownNow();
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }

  @Test
  void bringsStatusHeadersAndBody() {
    Answer answer = TestCall.post(uri("/echo?a=b"), "Grüße").on(client).join();

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("X-Path")).isEqualTo("/echo?a=b");
    assertThat(answer.body()).isEqualTo("Grüße");
  }

  @Test
  void bringsAnAnswerWithoutBody() {
    assertThat(TestCall.post(uri("/echo"), "").on(client).join().body()).isEmpty();
  }

  @Test
  void usesAConnectionAgain() {
    IntStream.range(0, 5)
        .forEach(i -> TestCall.post(uri("/echo"), "x").on(client).join());

    assertThat(clientPorts).hasSize(1);
  }

  @Test
  void letsCallsWaitForAConnection() {
    try (LeanHttpClient narrow = client(HttpSettings.defaults().connections(2))) {
      List<CompletableFuture<Answer>> calls = IntStream.range(0, 30)
          .mapToObj(i -> TestCall.post(uri("/echo"), "call " + i).on(narrow))
          .toList();

      assertThat(calls).extracting(call -> call.join().body()).hasSize(30).doesNotHaveDuplicates();
      assertThat(clientPorts).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void givesUpOnAnAnswerThatTakesTooLong() {
    HttpSettings hurried = HttpSettings.defaults().readTimeout(Duration.ofMillis(50));
    try (LeanHttpClient impatient = client(hurried)) {
      CompletableFuture<Answer> call = TestCall.post(uri("/held"), "x").on(impatient);

      assertThatThrownBy(call::join)
          .hasCauseInstanceOf(SocketTimeoutException.class)
          .hasMessageContaining("within PT0.05S");
    }
  }

  @Test
  void tellsThatTheServerHungUp() throws IOException {
    try (ServerSocket rude = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI uri = URI.create("http://127.0.0.1:" + rude.getLocalPort() + "/");
      CompletableFuture<Answer> call = TestCall.post(uri, "x").on(client);
      rude.accept().close();

      assertThatThrownBy(call::join)
          .cause()
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(NotSentException.class);
    }
  }

  @Test
  void tellsThatNobodyListens() throws IOException {
    URI gone;
    try (ServerSocket closedSoon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      gone = URI.create("http://127.0.0.1:" + closedSoon.getLocalPort() + "/");
    }

    assertThatThrownBy(TestCall.post(gone, "x").on(client)::join)
        .hasCauseInstanceOf(NotSentException.class)
        .hasMessageContaining("Cannot connect to 127.0.0.1:" + gone.getPort());
  }

  @Test
  void refusesAHeaderThatWouldForgeAnother() {
    TestCall forged = TestCall.post(uri("/echo"), "x").header("X-A", "1\r\nX-B: 2");

    assertThatThrownBy(forged.on(client)::join)
        .hasCauseInstanceOf(NotSentException.class)
        .hasMessageContaining("Header X-A");
  }

  @Test
  void closesTheConnectionOfAnAbandonedCall() {
    HttpSettings one = HttpSettings.defaults().connections(1);
    try (LeanHttpClient narrow = client(one)) {
      TestCall abandoned = TestCall.post(uri("/held"), "x");
      CompletableFuture<Answer> answer = abandoned.on(narrow);
      abandoned.giveUp();

      assertThat(TestCall.post(uri("/echo"), "next").on(narrow).join().body()).isEqualTo("next");
      assertThat(answer).isNotCompleted();
    }
  }

  @Test
  void failsWhatIsOpenWhenItCloses() {
    CompletableFuture<Answer> open = TestCall.post(uri("/held"), "x").on(client);

    client.close();

    assertThatThrownBy(open::join).hasCauseInstanceOf(IOException.class);
    assertThatThrownBy(TestCall.post(uri("/echo"), "x").on(client)::join)
        .hasCauseInstanceOf(NotSentException.class)
        .hasMessageContaining("closed");
  }

  private void echo(HttpExchange exchange) throws IOException {
    clientPorts.add(exchange.getRemoteAddress().getPort());
    byte[] body = exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("X-Path", exchange.getRequestURI().toString());
    exchange.sendResponseHeaders(202, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void hold(HttpExchange exchange) throws IOException {
    try {
      held.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private LeanHttpClient client(HttpSettings settings) {
    return new LeanHttpClient(settings, loops);
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }
}
