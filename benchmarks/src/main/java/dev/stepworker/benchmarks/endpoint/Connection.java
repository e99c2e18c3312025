package dev.stepworker.benchmarks.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.ByteBufInputStream;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the requests of every connection into calls; runs on the endpoint's thread. */
@ChannelHandler.Sharable
final class Connection extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Operation> operations;
  private final Duration latency;

  Connection(Map<String, Operation> operations, Duration latency) {
    this.operations = operations;
    this.latency = latency;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request)
      throws IOException {
    Reply reply = new Reply(context, latency);
    String name = operationName(request.headers().get("X-Amz-Target"));
    Operation operation = operations.get(name);
    if (operation == null) {
      reply.refuse("UnknownOperationException", "This endpoint has no operation '" + name + "'");
      return;
    }
    try (InputStream body = new ByteBufInputStream(request.content())) {
      JsonNode members = JSON.readTree(body);
      operation.call(members, reply);
    }
  }

  /** A client that resets its connection is no concern of the endpoint. */
  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // closed either way
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }

  private static String operationName(@Nullable String target) {
    return target == null ? "" : target.substring(target.lastIndexOf('.') + 1);
  }
}
