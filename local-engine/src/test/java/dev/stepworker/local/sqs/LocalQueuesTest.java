package dev.stepworker.local.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.local.faults.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;
import software.amazon.awssdk.services.sqs.model.SqsException;

@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the server takes seconds to start
class LocalQueuesTest {
  private final LocalQueues queues = LocalQueues.create();
  private final SqsAsyncClient client = queues
      .configure(SqsAsyncClient.builder())
      .overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()))
      .build();
  private final AtomicInteger names = new AtomicInteger();

  @AfterEach
  void clearFaults() {
    queues.faults().clear();
  }

  @AfterAll
  void close() {
    client.close();
    queues.close();
  }

  @Test
  void startsWithItsFirstUse() {
    try (LocalQueues unused = LocalQueues.create()) {
      assertThat(unused.isStarted()).isFalse();
    }
    assertThat(queues.isStarted()).isTrue();
  }

  @Test
  void carriesAMessageWithItsAttributes() {
    String url = createQueue();
    client
        .sendMessage(r -> r.queueUrl(url)
            .messageBody("hello")
            .messageAttributes(Map.of(
                "kind",
                MessageAttributeValue.builder()
                    .dataType("String")
                    .stringValue("a")
                    .build())))
        .join();

    Message message = client
        .receiveMessage(r -> r.queueUrl(url)
            .messageAttributeNames("All")
            .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .join()
        .messages()
        .get(0);

    assertThat(url).startsWith(queues.uri().toString());
    assertThat(message.body()).isEqualTo("hello");
    assertThat(message.messageAttributes().get("kind").stringValue()).isEqualTo("a");
    assertThat(message.attributes())
        .containsEntry(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1");
  }

  @Test
  void wakesALongPollWhenAMessageComes() {
    String url = createQueue();
    CompletableFuture<List<Message>> receive = receive(url, 20);
    queues
        .calls()
        .reached("ReceiveMessage", queues.calls().of("ReceiveMessage"))
        .join();

    send(url, "hello");

    assertThat(receive.join()).extracting(Message::body).containsExactly("hello");
  }

  @Test
  void handsAMessageBackWhenItsVisibilityEnds() {
    String url = createQueue();
    send(url, "hello");
    Message first = receive(url, 5).join().get(0);
    client
        .changeMessageVisibility(
            r -> r.queueUrl(url).receiptHandle(first.receiptHandle()).visibilityTimeout(0))
        .join();

    Message second = receive(url, 5).join().get(0);
    client
        .deleteMessage(r -> r.queueUrl(url).receiptHandle(second.receiptHandle()))
        .join();

    assertThat(second.messageId()).isEqualTo(first.messageId());
    assertThat(queues.size(url)).isZero();
  }

  @Test
  void movesAMessageToItsDeadLetterQueue() {
    String deadUrl = queues.createQueue(QueueSpec.standard("dead-letters"));
    String url = queues.createQueue(QueueSpec.standard("redriven")
        .visibilityTimeout(Duration.ZERO)
        .deadLetterQueue(queues.queueArn("dead-letters"), 2));
    send(url, "poison");

    assertThat(receive(url, 1).join()).hasSize(1);
    assertThat(receive(url, 1).join()).hasSize(1);
    assertThat(receive(url, 1).join()).isEmpty();

    assertThat(receive(deadUrl, 5).join()).extracting(Message::body).containsExactly("poison");
  }

  @Test
  void keepsTheOrderOfAFifoGroup() {
    String url = queues.createQueue(QueueSpec.fifo("ordered.fifo").contentBasedDeduplication());
    for (String body : List.of("1", "2", "2")) {
      client
          .sendMessage(r -> r.queueUrl(url).messageBody(body).messageGroupId("group"))
          .join();
    }

    Message first = receive(url, 5).join().get(0);
    assertThat(receive(url, 0).join()).isEmpty();
    client
        .deleteMessage(r -> r.queueUrl(url).receiptHandle(first.receiptHandle()))
        .join();

    assertThat(first.body()).isEqualTo("1");
    assertThat(receive(url, 5).join()).extracting(Message::body).containsExactly("2");
  }

  @Test
  void refusesTheNameOfAFifoQueueWithoutItsSuffix() {
    assertThatThrownBy(() -> QueueSpec.fifo("ordered"))
        .hasMessage("Queue name is ordered; the name of a FIFO queue must end in .fifo");
  }

  @Test
  void refusesWithTheServicesErrors() {
    String url = createQueue();

    assertThatThrownBy(() -> send(url + "x", "hello"))
        .hasCauseInstanceOf(QueueDoesNotExistException.class);
    assertThatThrownBy(() ->
            client.deleteMessage(r -> r.queueUrl(url).receiptHandle("guessed")).join())
        .hasCauseInstanceOf(ReceiptHandleIsInvalidException.class);
  }

  @Test
  void countsCallsButNotItsOwn() {
    String url = createQueue();
    long before = queues.calls().of("SendMessage");

    send(url, "counted");
    queues.client().sendMessage(r -> r.queueUrl(url).messageBody("not counted")).join();

    assertThat(queues.calls().of("SendMessage")).isEqualTo(before + 1);
    assertThat(queues.size(url)).isEqualTo(2);
  }

  @Test
  void throttlesCalls() {
    String url = createQueue();
    queues.faults().inject(Fault.throttling().on("SendMessage").next(1));

    assertThatThrownBy(() -> send(url, "hello"))
        .cause()
        .isInstanceOfSatisfying(
            SqsException.class, e -> assertThat(e.isThrottlingException()).isTrue());
    assertThat(queues.size(url)).isZero();
  }

  @Test
  void losesTheAnswerToADeleteThatWasDone() {
    String url = createQueue();
    send(url, "hello");
    String handle = receive(url, 5).join().get(0).receiptHandle();
    queues.faults().inject(Fault.resetAfterCommit().on("DeleteMessage").next(1));

    assertThatThrownBy(() ->
            client.deleteMessage(r -> r.queueUrl(url).receiptHandle(handle)).join())
        .hasCauseInstanceOf(SdkClientException.class);
    assertThat(queues.size(url)).isZero();
  }

  @Test
  void deliversAMessageTwice() {
    String url = createQueue();
    send(url, "hello");
    queues.faults().inject(Fault.duplicateDelivery().on("ReceiveMessage").next(1));

    Message first = receive(url, 5).join().get(0);
    Message second = receive(url, 5).join().get(0);

    assertThat(second.messageId()).isEqualTo(first.messageId());
    assertThat(receive(url, 0).join()).isEmpty();
  }

  @Test
  void deletesABatchAndTellsWhatFailed() {
    String url = createQueue();
    send(url, "hello");
    String handle = receive(url, 5).join().get(0).receiptHandle();

    DeleteMessageBatchResponse response = client
        .deleteMessageBatch(
            r -> r.queueUrl(url).entries(List.of(entry("good", handle), entry("bad", "x"))))
        .join();

    assertThat(response.successful()).extracting(e -> e.id()).containsExactly("good");
    assertThat(response.failed()).extracting(e -> e.id()).containsExactly("bad");
  }

  private static DeleteMessageBatchRequestEntry entry(String id, String handle) {
    return DeleteMessageBatchRequestEntry.builder().id(id).receiptHandle(handle).build();
  }

  private String createQueue() {
    return queues.createQueue(QueueSpec.standard("queue-" + names.incrementAndGet()));
  }

  private void send(String url, String body) {
    client.sendMessage(r -> r.queueUrl(url).messageBody(body)).join();
  }

  private CompletableFuture<List<Message>> receive(String url, int waitSeconds) {
    return client
        .receiveMessage(r -> r.queueUrl(url).waitTimeSeconds(waitSeconds))
        .thenApply(response -> response.messages());
  }
}
