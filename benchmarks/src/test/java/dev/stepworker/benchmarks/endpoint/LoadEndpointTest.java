package dev.stepworker.benchmarks.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.benchmarks.peers.SdkClients;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

class LoadEndpointTest {
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

    try (SqsClient sqs = sqs(endpoint.uri())) {
      for (Message message :
          sqs.receiveMessage(r -> r.queueUrl(url).maxNumberOfMessages(10)).messages()) {
        assertThat(message.body()).contains("taskToken");
        sqs.deleteMessage(d -> d.queueUrl(url).receiptHandle(message.receiptHandle()));
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
      long start = System.nanoTime();

      poll(client).join();

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(latency);
    }
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
        .region(SdkClients.REGION)
        .credentialsProvider(SdkClients.credentials())
        .build();
  }

  private static SqsClient sqs(URI endpoint) {
    return SqsClient.builder()
        .endpointOverride(endpoint)
        .region(SdkClients.REGION)
        .credentialsProvider(SdkClients.credentials())
        .build();
  }
}
