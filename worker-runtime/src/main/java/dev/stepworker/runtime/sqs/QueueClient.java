package dev.stepworker.runtime.sqs;

import dev.stepworker.runtime.aws.CredentialGate;
import dev.stepworker.runtime.options.QueueOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/**
 * The calls to one queue. Receives go through a client of their own, since each holds a connection
 * for twenty seconds. Thread-safe.
 */
public final class QueueClient {
  private static final String FIFO_SUFFIX = ".fifo";

  private final SqsAsyncClient receives;
  private final SqsAsyncClient control;
  private final CredentialGate receiveGate;
  private final CredentialGate controlGate;
  private final String queueUrl;
  private final Duration visibility;
  private final Duration receiveWait;

  /**
   * Calls for one queue.
   *
   * @param options of the queue
   */
  public QueueClient(
      SqsAsyncClient receives, SqsAsyncClient control, String queueUrl, QueueOptions options) {
    this.receives = receives;
    this.control = control;
    this.receiveGate = new CredentialGate(receives);
    this.controlGate = new CredentialGate(control);
    this.queueUrl = queueUrl;
    this.visibility = options.visibility();
    this.receiveWait = options.receiveWait();
  }

  /** How long received and extended messages stay invisible. */
  Duration visibility() {
    return visibility;
  }

  /** Whether the queue keeps the order of each message group. */
  boolean isFifo() {
    return queueUrl.endsWith(FIFO_SUFFIX);
  }

  /** Waits for messages by long poll. */
  CompletableFuture<List<Message>> receive(int most) {
    ReceiveMessageRequest request = ReceiveMessageRequest.builder()
        .queueUrl(queueUrl)
        .maxNumberOfMessages(most)
        .waitTimeSeconds((int) receiveWait.toSeconds())
        .visibilityTimeout((int) visibility.toSeconds())
        .messageAttributeNames("All")
        .messageSystemAttributeNames(
            MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
            MessageSystemAttributeName.SENT_TIMESTAMP,
            MessageSystemAttributeName.MESSAGE_GROUP_ID,
            MessageSystemAttributeName.AWS_TRACE_HEADER)
        .build();
    return receiveGate
        .begin(() -> receives.receiveMessage(request))
        .thenApply(answer -> answer.messages());
  }

  /**
   * Deletes up to ten messages.
   *
   * @return what became of each, in their order
   */
  CompletableFuture<List<EntryResult>> delete(List<HeldMessage> messages) {
    List<DeleteMessageBatchRequestEntry> entries = IntStream.range(0, messages.size())
        .mapToObj(i -> DeleteMessageBatchRequestEntry.builder()
            .id(Integer.toString(i))
            .receiptHandle(messages.get(i).receiptHandle())
            .build())
        .toList();
    return controlGate
        .begin(() -> control.deleteMessageBatch(call -> call.queueUrl(queueUrl).entries(entries)))
        .thenApply(answer -> results(messages.size(), answer.failed()));
  }

  /**
   * Sets how long up to ten messages stay invisible from now on.
   *
   * @return what became of each, in their order
   */
  CompletableFuture<List<EntryResult>> changeVisibility(List<VisibilityChange> changes) {
    List<ChangeMessageVisibilityBatchRequestEntry> entries = IntStream.range(0, changes.size())
        .mapToObj(i -> ChangeMessageVisibilityBatchRequestEntry.builder()
            .id(Integer.toString(i))
            .receiptHandle(changes.get(i).message().receiptHandle())
            .visibilityTimeout((int) changes.get(i).timeout().toSeconds())
            .build())
        .toList();
    return controlGate
        .begin(() ->
            control.changeMessageVisibilityBatch(call -> call.queueUrl(queueUrl).entries(entries)))
        .thenApply(answer -> results(changes.size(), answer.failed()));
  }

  /** Sends a copy of a message to another queue, its attributes and its group included. */
  CompletableFuture<Void> copyTo(String otherQueueUrl, ReceivedMessage message) {
    boolean isFifo = otherQueueUrl.endsWith(FIFO_SUFFIX);
    return controlGate
        .begin(() -> control.sendMessage(call -> call.queueUrl(otherQueueUrl)
            .messageBody(message.body())
            .messageAttributes(message.allAttributes())
            .messageGroupId(isFifo ? message.group().orElse(message.id()) : null)
            .messageDeduplicationId(isFifo ? message.id() : null)))
        .thenAccept(answer -> {});
  }

  private static List<EntryResult> results(int count, List<BatchResultErrorEntry> failed) {
    List<EntryResult> results = new ArrayList<>(Collections.nCopies(count, EntryResult.DONE));
    failed.forEach(entry -> results.set(Integer.parseInt(entry.id()), EntryResult.of(entry)));
    return results;
  }
}
