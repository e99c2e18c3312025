package dev.stepworker.testkit.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.faults.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;

class LoadEndpointTest {
  /** Shared by all tests and never closed: closing one takes seconds. */
  private static final SdkAsyncHttpClient HTTP = NettyNioAsyncHttpClient.create();

  private final LoadEndpoint endpoint = LoadEndpoint.start(Duration.ZERO);
  private final Source source = endpoint.source("orders");
  private final SfnAsyncClient sfn = sfn(endpoint.uri());

  @AfterEach
  void close() {
    sfn.close();
    endpoint.close();
  }

  @Test
  void handsEachTaskOutOnce() {
    source.offer(2);

    assertThat(poll(sfn).join().taskToken()).isNotEqualTo(poll(sfn).join().taskToken());
    assertThat(source.counts().handedOut()).isEqualTo(2);
  }

  @Test
  void letsPollsWaitUntilThereAreTasks() {
    CompletableFuture<GetActivityTaskResponse> waiting = poll(sfn);
    source.offer(1);

    assertThat(waiting.join().input()).contains("\"order\":0");
  }

  @Test
  void countsASecondSuccessAsRepeated() {
    source.open();
    String token = poll(sfn).join().taskToken();

    succeed(token);
    succeed(token);

    assertThat(source.counts().succeeded()).isEqualTo(1);
    assertThat(source.counts().repeated()).isEqualTo(1);
    assertThat(source.counts().inFlight()).isZero();
  }

  @Test
  void recordsTheSilenceBetweenHeartbeats() {
    source.watchHeartbeats();
    source.open();
    String token = poll(sfn).join().taskToken();

    sfn.sendTaskHeartbeat(beat -> beat.taskToken(token)).join();
    sfn.sendTaskHeartbeat(beat -> beat.taskToken(token)).join();

    assertThat(source.counts().heartbeats()).isEqualTo(2);
    assertThat(source.gaps().count()).isEqualTo(2);
    assertThat(source.gaps().percentile(1)).isPositive();
  }

  @Test
  void servesMessagesThatCarryTokens() {
    String url = LoadEndpoint.queueUrl(endpoint.uri(), "orders");
    source.offer(3);

    try (SqsAsyncClient sqs = sqs(endpoint.uri())) {
      List<Message> messages = sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10))
          .join()
          .messages();
      for (Message message : messages) {
        assertThat(message.body()).contains("taskToken");
        sqs.deleteMessage(d -> d.queueUrl(url).receiptHandle(message.receiptHandle()))
            .join();
      }
    }

    assertThat(source.counts().deleted()).isEqualTo(3);
  }

  @Test
  void holdsEveryAnswerBackForItsLatency() {
    Duration latency = Duration.ofMillis(60);
    try (LoadEndpoint slow = LoadEndpoint.start(latency);
        SfnAsyncClient client = sfn(slow.uri())) {
      slow.source("orders").open();
      poll(client).join(); // the first call takes longer in the client than it is held back
      long start = System.nanoTime();

      poll(client).join();

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(latency);
    }
  }

  @Test
  void refusesATokenOfAnotherEndpoint() {
    assertThatThrownBy(() -> succeed("guessed")).hasCauseInstanceOf(InvalidTokenException.class);
  }

  @Test
  void throttlesWhatItIsToldTo() {
    source.open();
    String token = poll(sfn).join().taskToken();
    endpoint.faults().inject(Fault.throttling().on("SendTaskSuccess").next(1));

    assertThatThrownBy(() -> succeed(token)).hasMessageContaining("Rate exceeded");
    assertThat(source.counts().succeeded()).isZero();
    succeed(token);
    assertThat(source.counts().succeeded()).isEqualTo(1);
  }

  @Test
  void acceptsASuccessWhoseAnswerIsLost() {
    source.open();
    String token = poll(sfn).join().taskToken();
    endpoint.faults().inject(Fault.resetAfterCommit().on("SendTaskSuccess"));

    assertThatThrownBy(() -> succeed(token)).hasCauseInstanceOf(SdkClientException.class);
    assertThat(source.counts().succeeded()).isEqualTo(1);
  }

  @Test
  void cutsAnswersInTheMiddle() {
    source.open();
    endpoint.faults().inject(Fault.cutAnswer().on("GetActivityTask").next(1));

    assertThatThrownBy(() -> poll(sfn).join()).hasCauseInstanceOf(SdkClientException.class);
    assertThat(source.counts().handedOut()).isEqualTo(1);
  }

  @Test
  void handsATaskOutTwice() {
    endpoint.faults().inject(Fault.duplicateDelivery().on("GetActivityTask").next(1));
    source.offer(1);

    String token = poll(sfn).join().taskToken();

    assertThat(poll(sfn).join().taskToken()).isEqualTo(token);
    assertThat(source.counts().handedOut()).isEqualTo(1);
  }

  private void succeed(String token) {
    sfn.sendTaskSuccess(success -> success.taskToken(token).output("{}")).join();
  }

  private static CompletableFuture<GetActivityTaskResponse> poll(SfnAsyncClient client) {
    return client.getActivityTask(p -> p.activityArn(LoadEndpoint.activityArn("orders")));
  }

  private static SfnAsyncClient sfn(URI endpoint) {
    return SfnAsyncClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .httpClient(HTTP)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
        .build();
  }

  private static SqsAsyncClient sqs(URI endpoint) {
    return SqsAsyncClient.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .httpClient(HTTP)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .build();
  }
}
