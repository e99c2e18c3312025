package dev.stepworker.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;
import software.amazon.awssdk.http.async.SdkHttpContentPublisher;

/** One call as the SDK makes it; collects its answer. */
final class TestCall implements SdkAsyncHttpResponseHandler {
  private final CompletableFuture<Answer> answer = new CompletableFuture<>();
  private final SdkHttpRequest.Builder request;
  private final byte[] body;
  private SdkHttpResponse head;
  private CompletableFuture<Void> execution;

  private TestCall(SdkHttpRequest.Builder request, byte[] body) {
    this.request = request;
    this.body = body;
  }

  static TestCall post(URI uri, String body) {
    return new TestCall(
        SdkHttpRequest.builder().method(SdkHttpMethod.POST).uri(uri), body.getBytes(UTF_8));
  }

  TestCall header(String name, String value) {
    request.putHeader(name, value);
    return this;
  }

  CompletableFuture<Answer> on(SdkAsyncHttpClient client) {
    execution = client.execute(AsyncExecuteRequest.builder()
        .request(request.build())
        .requestContentPublisher(new Body(body))
        .responseHandler(this)
        .build());
    return answer;
  }

  void giveUp() {
    execution.cancel(true);
  }

  @Override
  public void onHeaders(SdkHttpResponse headers) {
    head = headers;
  }

  @Override
  public void onError(Throwable error) {
    answer.completeExceptionally(error);
  }

  @Override
  public void onStream(Publisher<ByteBuffer> stream) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    stream.subscribe(new Subscriber<>() {
      @Override
      public void onSubscribe(Subscription subscription) {
        subscription.request(1);
      }

      @Override
      public void onNext(ByteBuffer part) {
        bytes.write(part.array(), part.arrayOffset() + part.position(), part.remaining());
      }

      @Override
      public void onError(Throwable error) {
        answer.completeExceptionally(error);
      }

      @Override
      public void onComplete() {
        answer.complete(new Answer(head, bytes.toString(UTF_8)));
      }
    });
  }

  /** A body in one piece. */
  private static final class Body implements SdkHttpContentPublisher {
    private final byte[] bytes;

    Body(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public Optional<Long> contentLength() {
      return Optional.of((long) bytes.length);
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
      new OneBuffer(bytes).subscribe(subscriber);
    }
  }
}
