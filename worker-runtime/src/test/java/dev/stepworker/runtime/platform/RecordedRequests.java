package dev.stepworker.runtime.platform;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A platform on loopback that answers all requests alike, and keeps them. */
public final class RecordedRequests implements AutoCloseable {
  private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();
  private final HttpServer server;
  private volatile int status = 200;
  private volatile String answer = "{}";

  /** One request. */
  public record Request(String line, String contentType, String authorization, String body) {}

  private RecordedRequests(HttpServer server) {
    this.server = server;
  }

  public static RecordedRequests start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      RecordedRequests recorded = new RecordedRequests(server);
      server.createContext("/", recorded::answer);
      server.start();
      return recorded;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Answers like this from now on. */
  public void answerWith(int newStatus, String body) {
    status = newStatus;
    answer = body;
  }

  /** The next request, when it has come. */
  public Request next() throws InterruptedException {
    Request request = requests.poll(30, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("No request came in 30 seconds");
    }
    return request;
  }

  /** The first request that fits; other requests are forgotten. */
  public CompletableFuture<Request> first(Predicate<Request> condition) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        Request request = next();
        while (!condition.test(request)) {
          request = next();
        }
        return request;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  public boolean isEmpty() {
    return requests.isEmpty();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
    requests.add(new Request(
        exchange.getRequestMethod() + " " + exchange.getRequestURI(),
        exchange.getRequestHeaders().getFirst("Content-Type"),
        exchange.getRequestHeaders().getFirst("Authorization"),
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
