package dev.stepworker.runtime.http;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/**
 * An HTTP/1.1 client for services that answer with small bodies: requests and answers are whole,
 * and all connections to one destination live on one event loop. It spends a third of the CPU of
 * the SDK's own Netty client on a call.
 *
 * <p>TLS by the JVM's trust store, host names checked. No proxies: use the SDK's client for those.
 * Thread-safe.
 */
public final class LeanHttpClient implements SdkAsyncHttpClient {
  private static final String NAME = "StepworkerHttp";
  private static final int USUAL_BODY_BYTES = 1024;

  private final HttpSettings settings;
  private final EventLoopGroup loops;
  private final LongSupplier nanoClock = System::nanoTime;
  private final Tls tls;
  private final Map<Destination, PooledLoop> pools = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /**
   * Makes a client that connects when it is first used.
   *
   * @param loops run the connections; they stay open when this client closes
   */
  public LeanHttpClient(HttpSettings settings, EventLoopGroup loops) {
    this(settings, loops, Tls.ofTheJvm());
  }

  LeanHttpClient(HttpSettings settings, EventLoopGroup loops, Tls tls) {
    this.settings = settings;
    this.loops = loops;
    this.tls = tls;
  }

  @Override
  public CompletableFuture<Void> execute(AsyncExecuteRequest call) {
    CompletableFuture<Void> result = new CompletableFuture<>();
    int length = call.requestContentPublisher()
        .contentLength()
        .map(Math::toIntExact)
        .orElse(USUAL_BODY_BYTES);
    BodyCollector collector = new BodyCollector(length);
    var unused = collector.body().whenComplete((body, failure) -> {
      if (failure == null) {
        send(call, body, result);
      } else {
        fail(call, result, failure);
      }
    });
    call.requestContentPublisher().subscribe(collector);
    return result;
  }

  @Override
  public String clientName() {
    return NAME;
  }

  /** Closes every connection; calls that are under way fail. */
  @Override
  public void close() {
    closed = true;
    pools.values().forEach(PooledLoop::close);
  }

  private void send(AsyncExecuteRequest call, byte[] body, CompletableFuture<Void> result) {
    try {
      if (closed) {
        throw new NotSentException("The HTTP client is closed");
      }
      Destination destination = Destination.of(call.request());
      Exchange exchange = new Exchange(
          RequestText.of(call.request(), body, destination),
          call.responseHandler(),
          result,
          nanoClock.getAsLong() + settings.acquireTimeout().toNanos());
      pools.computeIfAbsent(destination, this::pool).execute(exchange);
    } catch (NotSentException e) {
      fail(call, result, e);
    } catch (RuntimeException e) { // such as a header that is none, or event loops shut down
      fail(call, result, new NotSentException(String.valueOf(e.getMessage()), e));
    }
  }

  private static void fail(
      AsyncExecuteRequest call, CompletableFuture<Void> result, Throwable failure) {
    call.responseHandler().onError(failure);
    result.completeExceptionally(failure);
  }

  private PooledLoop pool(Destination destination) {
    EventLoop loop = loops.next();
    Connector connector = new Connector(destination, settings, tls);
    return new PooledLoop(loop, new ConnectionPool(connector, loop, nanoClock));
  }

  /** A pool with the loop that it is confined to. */
  private record PooledLoop(EventLoop loop, ConnectionPool pool) {
    void execute(Exchange exchange) {
      if (loop.inEventLoop()) {
        pool.execute(exchange);
      } else {
        loop.execute(() -> pool.execute(exchange));
      }
    }

    void close() {
      if (!loop.isShuttingDown()) {
        loop.execute(pool::close);
      }
    }
  }
}
