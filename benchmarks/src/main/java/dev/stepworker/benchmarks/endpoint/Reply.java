package dev.stepworker.benchmarks.endpoint;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The way back to one client, as late as the injected latency says. */
final class Reply {
  private static final String CONTENT_TYPE = "application/x-amz-json-1.0";
  private static final String REQUEST_ID = "5f1b2c3d-0000-4000-8000-0123456789ab";

  private final ChannelHandlerContext connection;
  private final Duration latency;

  Reply(ChannelHandlerContext connection, Duration latency) {
    this.connection = connection;
    this.latency = latency;
  }

  void send(String json) {
    send(HttpResponseStatus.OK, json);
  }

  /** Runs this on the endpoint's thread, after this time. */
  @SuppressWarnings("FutureReturnValueIgnored") // the actions here do not throw
  void after(Duration wait, Runnable action) {
    connection.executor().schedule(action, wait.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Runs this on the endpoint's thread when the client hangs up. */
  void onGone(Runnable action) {
    connection.channel().closeFuture().addListener(closed -> action.run());
  }

  void refuse(String type, String message) {
    send(
        HttpResponseStatus.BAD_REQUEST,
        "{\"__type\":\"" + type + "\",\"message\":\"" + message + "\"}");
  }

  private void send(HttpResponseStatus status, String json) {
    if (latency.isZero()) {
      write(status, json);
    } else {
      after(latency, () -> write(status, json));
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a client that is gone needs no answer
  private void write(HttpResponseStatus status, String json) {
    ByteBuf body = ByteBufUtil.writeUtf8(connection.alloc(), json);
    FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, body);
    response
        .headers()
        .set("x-amzn-RequestId", REQUEST_ID)
        .set(HttpHeaderNames.CONTENT_TYPE, CONTENT_TYPE)
        .setInt(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
    connection.writeAndFlush(response, connection.voidPromise());
  }
}
