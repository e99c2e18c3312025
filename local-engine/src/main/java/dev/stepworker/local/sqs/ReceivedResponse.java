package dev.stepworker.local.sqs;

import dev.stepworker.local.http.Answer;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;
import software.amazon.awssdk.utils.BinaryUtils;

/** A response of the queue server as it comes in; one thread at a time. */
final class ReceivedResponse implements SdkAsyncHttpResponseHandler {
  private static final String DEFAULT_TYPE = "application/x-amz-json-1.0";

  private final CompletableFuture<Answer> answer = new CompletableFuture<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int status;
  private String contentType = DEFAULT_TYPE;

  /** Completes with the whole response. */
  CompletableFuture<Answer> answer() {
    return answer;
  }

  @Override
  public void onHeaders(SdkHttpResponse headers) {
    status = headers.statusCode();
    contentType = headers.firstMatchingHeader("Content-Type").orElse(DEFAULT_TYPE);
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // its end is passed on here
  public void onStream(Publisher<ByteBuffer> stream) {
    SdkPublisher.adapt(stream)
        .subscribe(part -> body.writeBytes(BinaryUtils.copyBytesFrom(part)))
        .whenComplete((done, failure) -> end(failure));
  }

  @Override
  public void onError(Throwable failure) {
    answer.completeExceptionally(failure);
  }

  private void end(@Nullable Throwable failure) {
    if (failure == null) {
      answer.complete(Answer.raw(status, contentType, body.toByteArray()));
    } else {
      answer.completeExceptionally(failure);
    }
  }
}
