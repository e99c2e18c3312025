package dev.stepworker.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.stepworker.local.time.EventLoop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the AWS JSON protocol on loopback: reads requests, hands them to the event loop and writes
 * the answers. Signatures are not checked. A client never sees a stack trace.
 *
 * <p>Thread-safe.
 */
public final class JsonServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(JsonServer.class);
  private static final int BACKLOG = 4096;
  private static final int TOO_LARGE = 413;

  private final HttpServer server;
  private final ServerThreads threads;
  private final ServerSettings settings;
  private final EventLoop loop;
  private final CallHandler handler;
  private final AtomicLong requests = new AtomicLong();

  private JsonServer(
      HttpServer server, ServerSettings settings, EventLoop loop, CallHandler handler) {
    this.server = server;
    this.threads = ServerThreads.named(settings.threadName());
    this.settings = settings;
    this.loop = loop;
    this.handler = handler;
  }

  /**
   * Starts to listen on the loopback address.
   *
   * @throws IOException if the port is taken
   */
  public static JsonServer start(ServerSettings settings, EventLoop loop, CallHandler handler)
      throws IOException {
    JdkServerLimits.apply();
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port());
    JsonServer started =
        new JsonServer(HttpServer.create(address, BACKLOG), settings, loop, handler);
    started.server.createContext("/", started::receive);
    started.server.setExecutor(started.threads);
    started.server.start();
    return started;
  }

  /** Where clients reach it, such as {@code http://127.0.0.1:8083}. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Finishes the answers that are being written, closes every connection and ends the threads. */
  @Override
  public void close() {
    threads.finish();
    server.stop(0);
    threads.end();
  }

  private void receive(HttpExchange exchange) throws IOException {
    Reply reply = new HttpReply(exchange, requestId(), threads, loop);
    byte[] body = exchange.getRequestBody().readNBytes(settings.maxBodyBytes() + 1);
    if (body.length > settings.maxBodyBytes()) {
      reply.refuse(tooLarge());
      return;
    }
    Call.Headers headers =
        name -> Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    Call call = Call.of(exchange.getRequestURI().getPath(), headers, body);
    try {
      loop.execute(() -> handle(call, reply));
    } catch (RejectedExecutionException e) { // the engine is closing
      reply.hangUp();
    }
  }

  private void handle(Call call, Reply reply) {
    try {
      handler.handle(call, reply);
    } catch (ServiceError e) {
      reply.refuse(e);
    } catch (RuntimeException | StackOverflowError e) {
      log.error("An operation of the local engine failed operation={}", call.operation(), e);
      reply.refuse(ServiceError.internal());
    }
  }

  private ServiceError tooLarge() {
    return ServiceError.of(
        "RequestEntityTooLargeException",
        "The request's body is longer than " + settings.maxBodyBytes() + " bytes",
        TOO_LARGE);
  }

  private String requestId() {
    return new UUID(server.hashCode(), requests.incrementAndGet()).toString();
  }
}
