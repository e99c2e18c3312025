package dev.stepworker.benchmarks.peers;

import io.awspring.cloud.sqs.listener.SqsMessageListenerContainer;
import org.springframework.messaging.Message;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/** Spring Cloud AWS's listener container with its defaults, its listener answering the task. */
final class SpringQueueListener implements Peer {
  private static final int MOST_MESSAGES_PER_POLL = 10;

  private final SqsAsyncClient sqs;
  private final SfnClient sfn;
  private final SqsMessageListenerContainer<String> container;

  SpringQueueListener(SqsAsyncClient sqs, SfnClient sfn, String queueUrl, int slots) {
    this.sqs = sqs;
    this.sfn = sfn;
    this.container = SqsMessageListenerContainer.<String>builder()
        .sqsAsyncClient(sqs)
        .queueNames(queueUrl)
        .configure(options -> options
            .maxConcurrentMessages(slots)
            .maxMessagesPerPoll(Math.min(slots, MOST_MESSAGES_PER_POLL)))
        .messageListener(this::handle)
        .build();
  }

  @Override
  public void start() {
    container.start();
  }

  @Override
  public void close() {
    container.stop();
    sqs.close();
    sfn.close();
  }

  private void handle(Message<String> message) {
    CallbackMessage callback = CallbackMessage.answering(message.getPayload());
    sfn.sendTaskSuccess(success -> success.taskToken(callback.token()).output(callback.output()));
  }
}
