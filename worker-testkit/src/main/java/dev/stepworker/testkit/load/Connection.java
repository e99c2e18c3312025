package dev.stepworker.testkit.load;

import dev.stepworker.local.http.Call;
import dev.stepworker.local.http.CallHandler;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import java.util.Optional;

/** Turns the requests of every connection into calls; runs on the endpoint's thread. */
@ChannelHandler.Sharable
final class Connection extends SimpleChannelInboundHandler<FullHttpRequest> {
  private final CallHandler operations;
  private final AnswerDelay latency;

  Connection(CallHandler operations, AnswerDelay latency) {
    this.operations = operations;
    this.latency = latency;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    byte[] body = ByteBufUtil.getBytes(request.content());
    Call.Headers headers = name -> Optional.ofNullable(request.headers().get(name));
    Call call = Call.of(request.uri(), headers, body);
    operations.handle(call, new NettyReply(context, latency));
  }

  /** A client that resets its connection is no concern of the endpoint. */
  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // closed either way
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
