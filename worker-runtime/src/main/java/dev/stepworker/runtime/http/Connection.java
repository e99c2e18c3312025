package dev.stepworker.runtime.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
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
    ByteBuf request = exchange.request().in(context.alloc());
    context.writeAndFlush(request, context.voidPromise());
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

  /** A request waits for the end of the handshake: none has left when that fails. */
  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof SslHandshakeCompletionEvent handshake && !handshake.isSuccess()) {
      failWith(new NotSentException(
          "No TLS connection to " + destination.authority(), handshake.cause()));
    }
    context.fireUserEventTriggered(event);
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

  private ChannelHandlerContext open() {
    if (channel == null) {
      throw new IllegalStateException("The connection is not in a channel yet");
    }
    return channel;
  }
}
