package dev.stepworker.benchmarks.peers;

import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Receives up to ten messages, answers and deletes one after the other, once a thread. */
final class HandWrittenQueueLoop implements Peer {
  private static final int BATCH = 10;
  private static final int WAIT_SECONDS = 20;

  private final SqsClient sqs;
  private final SfnClient sfn;
  private final String queueUrl;
  private final LoopThreads threads;

  HandWrittenQueueLoop(SqsClient sqs, SfnClient sfn, String queueUrl, int slots) {
    this.sqs = sqs;
    this.sfn = sfn;
    this.queueUrl = queueUrl;
    this.threads = new LoopThreads(slots, this::turn);
  }

  @Override
  public void start() {
    threads.start();
  }

  @Override
  public void close() {
    threads.close();
    sqs.close();
    sfn.close();
  }

  private void turn() {
    sqs.receiveMessage(receive ->
            receive.queueUrl(queueUrl).maxNumberOfMessages(BATCH).waitTimeSeconds(WAIT_SECONDS))
        .messages()
        .forEach(this::handle);
  }

  private void handle(Message message) {
    CallbackMessage callback = CallbackMessage.answering(message.body());
    sfn.sendTaskSuccess(success -> success.taskToken(callback.token()).output(callback.output()));
    sqs.deleteMessage(delete -> delete.queueUrl(queueUrl).receiptHandle(message.receiptHandle()));
  }
}
