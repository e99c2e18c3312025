package dev.stepworker.benchmarks.peers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufInputStream;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** One connection that polls and answers in turn; confined to its event loop. */
final class WireSlot extends SimpleChannelInboundHandler<FullHttpResponse> {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String TOKEN = "taskToken";

  private final String host;
  private final String poll;

  WireSlot(URI endpoint, String activityArn) {
    this.host = endpoint.getAuthority();
    this.poll = "{\"activityArn\":\"" + activityArn + "\"}";
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    send(context, "GetActivityTask", poll);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response)
      throws IOException {
    @Nullable String token = token(response.content());
    if (token == null) {
      send(context, "GetActivityTask", poll);
    } else {
      send(context, "SendTaskSuccess", "{\"taskToken\":\"" + token + "\",\"output\":\"{}\"}");
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a lost connection ends its slot
  private void send(ChannelHandlerContext context, String operation, String json) {
    ByteBuf body = ByteBufUtil.writeUtf8(context.alloc(), json);
    FullHttpRequest request =
        new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", body);
    request
        .headers()
        .set(HttpHeaderNames.HOST, host)
        .set("X-Amz-Target", "AWSStepFunctions." + operation)
        .set(HttpHeaderNames.CONTENT_TYPE, "application/x-amz-json-1.0")
        .setInt(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
    context.writeAndFlush(request, context.voidPromise());
  }

  private static @Nullable String token(ByteBuf body) throws IOException {
    try (InputStream bytes = new ByteBufInputStream(body);
        JsonParser parser = JSON.createParser(bytes)) {
      parser.nextToken();
      while (parser.nextFieldName() != null) {
        if (parser.currentName().equals(TOKEN)) {
          return parser.nextTextValue();
        }
        parser.nextToken();
        parser.skipChildren();
      }
      return null;
    }
  }
}
