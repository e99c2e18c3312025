package dev.stepworker.local.sqs;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.reactivestreams.Subscriber;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.http.async.SdkHttpContentPublisher;

/** The body of a request in the shape the HTTP client takes. */
record ForwardedBody(AsyncRequestBody body) implements SdkHttpContentPublisher {
  @Override
  public Optional<Long> contentLength() {
    return body.contentLength();
  }

  @Override
  public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
    body.subscribe(subscriber);
  }
}
