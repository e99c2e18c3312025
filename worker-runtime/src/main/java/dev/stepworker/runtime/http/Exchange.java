package dev.stepworker.runtime.http;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.FullHttpResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;

/** One call: its request with the whole body, and the way back. Ends once; later ends are void. */
final class Exchange {
  private final RequestText request;
  private final SdkAsyncHttpResponseHandler handler;
  private final CompletableFuture<Void> result;
  private final long waitsUntilNanos;

  Exchange(
      RequestText request,
      SdkAsyncHttpResponseHandler handler,
      CompletableFuture<Void> result,
      long waitsUntilNanos) {
    this.request = request;
    this.handler = handler;
    this.result = result;
    this.waitsUntilNanos = waitsUntilNanos;
  }

  RequestText request() {
    return request;
  }

  boolean isOver() {
    return result.isDone();
  }

  boolean hasWaitedTooLong(long nowNanos) {
    return nowNanos - waitsUntilNanos > 0;
  }

  /** Calls back when the caller gives the call up. */
  void onAbandoned(Runnable action) {
    var unused = result.whenComplete((done, failure) -> {
      if (result.isCancelled()) {
        action.run();
      }
    });
  }

  void answer(FullHttpResponse response) {
    if (isOver()) {
      return;
    }
    SdkHttpFullResponse.Builder head = SdkHttpFullResponse.builder()
        .statusCode(response.status().code())
        .statusText(response.status().reasonPhrase());
    response.headers().forEach(header -> head.appendHeader(header.getKey(), header.getValue()));
    handler.onHeaders(head.build());
    handler.onStream(new OneBuffer(bytes(response.content())));
    result.complete(null);
  }

  void fail(IOException failure) {
    if (!isOver()) {
      handler.onError(failure);
      result.completeExceptionally(failure);
    }
  }

  private static byte[] bytes(ByteBuf content) {
    byte[] bytes = new byte[content.readableBytes()];
    content.readBytes(bytes);
    return bytes;
  }
}
