package dev.stepworker.runtime.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/** One connection, which carries one exchange at a time; confined to its event loop. */
final class Connection extends SimpleChannelInboundHandler<FullHttpResponse> {
  private final ConnectionPool pool;
  private final Destination destination;
  private @Nullable ChannelHandlerContext channel;
  private @Nullable Exchange current;
  private long sinceNanos;

  Connection(ConnectionPool pool, Destination destination) {
    this.pool = pool;
    this.destination = destination;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    channel = context;
  }

  /** Sends a request; the connection must be free. */
  @SuppressWarnings("FutureReturnValueIgnored") // a failed write closes the channel
  void send(Exchange exchange, long nowNanos) {
    current = exchange;
    sinceNanos = nowNanos;
    ChannelHandlerContext context = open();
    context.writeAndFlush(encoded(exchange), context.voidPromise());
  }

  /** Closes the connection if it still carries this exchange, whose answer nobody awaits. */
  void abandon(Exchange exchange) {
    open().executor().execute(() -> {
      if (current == exchange) {
        close();
      }
    });
  }

  /** Ends what has lasted too long: a wait for an answer, or idleness. */
  void endIfTooLong(long nowNanos, HttpSettings settings) {
    long lasted = nowNanos - sinceNanos;
    if (current == null && lasted > settings.idleTimeout().toNanos()) {
      close();
    } else if (current != null && lasted > settings.readTimeout().toNanos()) {
      failWith(new SocketTimeoutException(
          "No answer from " + destination.authority() + " within " + settings.readTimeout()));
    }
  }

  /** Closes the connection, whatever it carries. */
  @SuppressWarnings("FutureReturnValueIgnored") // closed either way
  void close() {
    open().close();
  }

  private void failWith(IOException failure) {
    Exchange failed = current;
    current = null;
    if (failed != null) {
      failed.fail(failure);
    }
    close();
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
    Exchange answered = current;
    current = null;
    if (answered == null || !HttpUtil.isKeepAlive(response)) {
      close();
    } else {
      sinceNanos = pool.nowNanos();
      pool.free(this); // first, so that a call that follows from the answer finds it
    }
    if (answered != null) {
      answered.answer(response);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    pool.lost(this);
    failWith(new IOException("The connection to " + destination.authority()
        + " was closed before the answer was complete"));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    failWith(
        cause instanceof IOException io
            ? io
            : new IOException("The connection to " + destination.authority() + " failed", cause));
  }

  private FullHttpRequest encoded(Exchange exchange) {
    var request = exchange.request();
    String query = request.encodedQueryParameters().map(text -> "?" + text).orElse("");
    String path = request.encodedPath().isEmpty() ? "/" : request.encodedPath();
    FullHttpRequest encoded = new DefaultFullHttpRequest(
        HttpVersion.HTTP_1_1,
        HttpMethod.valueOf(request.method().name()),
        path + query,
        exchange.body());
    request.forEachHeader((name, values) -> encoded.headers().set(name, values));
    if (!encoded.headers().contains(HttpHeaderNames.HOST)) {
      encoded.headers().set(HttpHeaderNames.HOST, destination.authority());
    }
    encoded.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, exchange.bodyLength());
    return encoded;
  }

  private ChannelHandlerContext open() {
    if (channel == null) {
      throw new IllegalStateException("The connection is not in a channel yet");
    }
    return channel;
  }
}
