package dev.stepworker.testkit.load;

import dev.stepworker.local.http.Answer;
import dev.stepworker.local.http.DeliveryListener;
import dev.stepworker.local.http.Reply;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/** The way back to one client, as late as the latency says; confined to the endpoint's thread. */
@SuppressWarnings("FutureReturnValueIgnored") // a client that is gone needs no answer
final class NettyReply implements Reply {
  private static final String REQUEST_ID = "5f1b2c3d-0000-4000-8000-0123456789ab";

  private final ChannelHandlerContext connection;
  private final AnswerDelay latency;

  NettyReply(ChannelHandlerContext connection, AnswerDelay latency) {
    this.connection = connection;
    this.latency = latency;
  }

  @Override
  public void answer(Answer answer, DeliveryListener listener) {
    later(() -> {
      listener.settled(connection.channel().isActive());
      write(answer);
    });
  }

  @Override
  public void cut(Answer answer) {
    later(() -> {
      connection.write(head(new DefaultHttpResponse(HttpVersion.HTTP_1_1, status(answer)), answer));
      ByteBuf half = Unpooled.wrappedBuffer(answer.body(), 0, answer.body().length / 2);
      connection
          .writeAndFlush(new DefaultHttpContent(half))
          .addListener(ChannelFutureListener.CLOSE);
    });
  }

  @Override
  public void hangUp() {
    connection.close();
  }

  @Override
  public void onGone(Runnable action) {
    connection.channel().closeFuture().addListener(closed -> action.run());
  }

  private void later(Runnable action) {
    latency.hold(connection.executor(), action);
  }

  private void write(Answer answer) {
    ByteBuf body = Unpooled.wrappedBuffer(answer.body());
    HttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status(answer), body);
    connection.writeAndFlush(head(response, answer), connection.voidPromise());
  }

  private static HttpResponse head(HttpResponse response, Answer answer) {
    response
        .headers()
        .set("x-amzn-RequestId", REQUEST_ID)
        .set(HttpHeaderNames.CONTENT_TYPE, answer.contentType())
        .setInt(HttpHeaderNames.CONTENT_LENGTH, answer.body().length);
    return response;
  }

  private static HttpResponseStatus status(Answer answer) {
    return HttpResponseStatus.valueOf(answer.status());
  }
}
