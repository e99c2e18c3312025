package dev.stepworker.runtime.http;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one destination and the calls that wait for one. Confined to one event loop,
 * so that it needs no lock and its connections share their wake-ups.
 */
final class ConnectionPool {
  private static final Duration WATCH_INTERVAL = Duration.ofMillis(500);

  private final Destination destination;
  private final HttpSettings settings;
  private final Bootstrap connector;
  private final LongSupplier nanoClock;
  private final Deque<Connection> idle = new ArrayDeque<>();
  private final Set<Connection> open = new HashSet<>();
  private final Deque<Exchange> waiting = new ArrayDeque<>();
  private final ScheduledFuture<?> watch;
  private int connecting;
  private boolean closed;

  ConnectionPool(Connector connector, EventLoop loop, LongSupplier nanoClock) {
    this.destination = connector.destination();
    this.settings = connector.settings();
    this.nanoClock = nanoClock;
    this.connector = connector.on(loop, () -> new Connection(this, destination));
    long interval = WATCH_INTERVAL.toNanos();
    this.watch = loop.scheduleAtFixedRate(this::watch, interval, interval, TimeUnit.NANOSECONDS);
  }

  long nowNanos() {
    return nanoClock.getAsLong();
  }

  /** Sends the request on a free connection, or lets it wait for one. */
  void execute(Exchange exchange) {
    if (closed) {
      exchange.fail(new NotSentException("The HTTP client is closed"));
      return;
    }
    Connection free = idle.poll();
    if (free != null) {
      send(free, exchange);
    } else if (waiting.size() >= settings.waitingCalls()) {
      exchange.fail(new NotSentException(waiting.size() + " calls wait for a connection to "
          + destination.authority() + "; allow more connections or make fewer calls"));
    } else {
      waiting.add(exchange);
      connectIfAllowed();
    }
  }

  /** Takes back a connection whose exchange has ended. */
  void free(Connection connection) {
    Exchange next = waiting.poll();
    while (next != null && next.isOver()) {
      next = waiting.poll();
    }
    if (next == null) {
      idle.push(connection);
    } else {
      send(connection, next);
    }
  }

  /** Forgets a connection that is closed. */
  void lost(Connection connection) {
    idle.remove(connection);
    if (open.remove(connection) && !waiting.isEmpty()) {
      connectIfAllowed();
    }
  }

  /** Closes every connection; calls that are under way or wait fail. */
  void close() {
    closed = true;
    watch.cancel(false);
    List.copyOf(open).forEach(Connection::close);
    IOException failure = new NotSentException("The HTTP client was closed");
    waiting.forEach(exchange -> exchange.fail(failure));
    waiting.clear();
  }

  private void send(Connection connection, Exchange exchange) {
    exchange.onAbandoned(() -> connection.abandon(exchange));
    connection.send(exchange, nowNanos());
  }

  private void connectIfAllowed() {
    if (!closed
        && connecting < waiting.size()
        && open.size() + connecting < settings.connections()) {
      connecting++;
      ChannelFuture attempt = connector.connect(destination.host(), destination.port());
      attempt.addListener(ended -> connected(attempt));
    }
  }

  private void connected(ChannelFuture attempt) {
    connecting--;
    if (attempt.isSuccess()) {
      admit(attempt.channel());
    } else {
      refuseNext(attempt.cause());
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // closed either way
  private void admit(Channel channel) {
    Connection connection = channel.pipeline().get(Connection.class);
    if (closed || connection == null) {
      channel.close();
      return;
    }
    open.add(connection);
    free(connection);
  }

  private void refuseNext(@Nullable Throwable cause) {
    Exchange refused = waiting.poll();
    if (refused != null) {
      String message = "Cannot connect to " + destination.authority();
      refused.fail(
          cause == null ? new NotSentException(message) : new NotSentException(message, cause));
    }
    if (!waiting.isEmpty()) {
      connectIfAllowed();
    }
  }

  private void watch() {
    long now = nowNanos();
    for (Connection connection : List.copyOf(open)) {
      connection.endIfTooLong(now, settings);
    }
    while (!waiting.isEmpty() && waiting.getFirst().hasWaitedTooLong(now)) {
      waiting
          .removeFirst()
          .fail(new NotSentException("No connection to " + destination.authority()
              + " became free within " + settings.acquireTimeout()
              + "; allow more connections or make fewer calls"));
    }
  }
}
