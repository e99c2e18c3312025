package dev.stepworker.app.management;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the endpoints by GET and HEAD, on two threads of its own, so that a slow scrape keeps no
 * probe waiting. Thread-safe.
 */
public final class ManagementServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ManagementServer.class);
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int SERVER_ERROR = 500;
  private static final long NO_BODY = -1;

  private final HttpServer server;
  private final ExecutorService threads;
  private final Map<String, Endpoint> endpoints;

  private ManagementServer(
      HttpServer server, ExecutorService threads, Map<String, Endpoint> endpoints) {
    this.server = server;
    this.threads = threads;
    this.endpoints = endpoints;
  }

  /**
   * Listens and answers from now on.
   *
   * @throws IOException if the address cannot be listened on
   */
  static ManagementServer start(InetSocketAddress address, Map<String, Endpoint> endpoints)
      throws IOException {
    HttpServer server = HttpServer.create(address, 0);
    ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
      Thread thread = new Thread(task, "stepworker-management");
      thread.setDaemon(true);
      return thread;
    });
    ManagementServer management = new ManagementServer(server, threads, Map.copyOf(endpoints));
    server.setExecutor(threads);
    server.createContext("/", management::handle);
    server.start();
    return management;
  }

  /** Where it listens, with the port it got. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, answer(exchange));
    }
  }

  private Answer answer(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    Endpoint endpoint = endpoints.get(path);
    if (endpoint == null) {
      return Answer.error(
          NOT_FOUND,
          "No " + path + "; there are " + endpoints.keySet().stream().sorted().toList());
    }
    if (!isRead(exchange)) {
      return Answer.error(METHOD_NOT_ALLOWED, "Only GET and HEAD are allowed");
    }
    try {
      String accept = exchange.getRequestHeaders().getFirst("Accept");
      return endpoint.answer(Optional.ofNullable(accept).orElse(""));
    } catch (RuntimeException e) {
      log.warn("Management endpoint failed path={}", path, e);
      return Answer.error(SERVER_ERROR, "The endpoint failed; the worker's log says why");
    }
  }

  private static boolean isRead(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("GET") || isHead(exchange);
  }

  private static boolean isHead(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("HEAD");
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    if (isHead(exchange)) {
      exchange.sendResponseHeaders(answer.status(), NO_BODY);
      return;
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
  }
}
