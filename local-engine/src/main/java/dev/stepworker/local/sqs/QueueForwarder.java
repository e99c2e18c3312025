package dev.stepworker.local.sqs;

import dev.stepworker.local.http.Answer;
import dev.stepworker.local.http.Call;
import dev.stepworker.local.http.CallHandler;
import dev.stepworker.local.http.Reply;
import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.time.EventLoop;
import java.net.URI;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/** Hands calls on to the queue server and its answers back, unchanged. */
final class QueueForwarder implements CallHandler {
  private static final List<String> FORWARDED =
      List.of("X-Amz-Target", "Content-Type", "Authorization", "X-Amz-Date", "x-amzn-query-mode");
  private static final String RECEIVE = "ReceiveMessage";
  private static final int UNAVAILABLE = 503;

  private final SdkAsyncHttpClient http;
  private final URI server;
  private final EventLoop loop;
  private final IdentityHashMap<Reply, Future<?>> openReceives = // on the loop
      new IdentityHashMap<>();
  private boolean receivesEnded; // on the loop

  QueueForwarder(SdkAsyncHttpClient http, URI server, EventLoop loop) {
    this.http = http;
    this.server = server;
    this.loop = loop;
  }

  @Override
  public void handle(Call call, Reply reply) {
    boolean isReceive = call.operation().equals(RECEIVE);
    if (isReceive && receivesEnded) {
      reply.answer(Answer.empty());
      return;
    }
    AsyncRequestBody body = AsyncRequestBody.fromBytes(call.body());
    ReceivedResponse response = new ReceivedResponse();
    Future<?> sent = http.execute(AsyncExecuteRequest.builder()
        .request(request(call))
        .requestContentPublisher(new ForwardedBody(body))
        .responseHandler(response)
        .build());
    if (isReceive) {
      openReceives.put(reply, sent);
    }
    CompletableFuture<Answer> unused = response
        .answer()
        .whenComplete((answer, failure) -> onLoop(reply, () -> {
          if (!isReceive || openReceives.remove(reply) != null) {
            send(reply, answer, failure);
          }
        }));
  }

  /** Answers the receives that are open, and later ones at once, without a message; on the loop. */
  void endReceives() {
    receivesEnded = true;
    IdentityHashMap<Reply, Future<?>> open = new IdentityHashMap<>(openReceives);
    openReceives.clear();
    open.forEach((reply, sent) -> {
      reply.answer(Answer.empty());
      sent.cancel(true);
    });
  }

  private static void send(Reply reply, Answer answer, @Nullable Throwable failure) {
    if (failure == null) {
      reply.answer(answer);
    } else {
      reply.refuse(unavailable());
    }
  }

  private SdkHttpRequest request(Call call) {
    SdkHttpRequest.Builder request = SdkHttpRequest.builder()
        .method(SdkHttpMethod.POST)
        .uri(server)
        .encodedPath(call.path())
        .putHeader("Host", server.getAuthority())
        .putHeader("Content-Length", String.valueOf(call.body().length));
    FORWARDED.forEach(name -> call.header(name).ifPresent(value -> request.putHeader(name, value)));
    return request.build();
  }

  private void onLoop(Reply reply, Runnable action) {
    try {
      loop.execute(action);
    } catch (RejectedExecutionException e) { // the queues are closing
      reply.hangUp();
    }
  }

  private static ServiceError unavailable() {
    return ServiceError.of(
        "ServiceUnavailable", "The embedded queue server does not answer", UNAVAILABLE);
  }
}
