package dev.stepworker.runtime.aws;

import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;

/**
 * The clients of a worker. Polls and receives hold their connections for up to a minute, so that
 * they must not share them with completions and heartbeats: two clients a service, with HTTP
 * clients of their own. None of them may retry by itself, and the pollers' must wait for an answer
 * for 65 seconds or more. Their providers of credentials are asked by the thread that makes a call,
 * such as the timer of heartbeats, and should refresh in the background.
 *
 * <p>Thread-safe.
 */
public interface WorkerClients extends AutoCloseable {
  /** For {@code GetActivityTask} only. */
  SfnAsyncClient activityPolls();

  /** For all other calls to Step Functions. */
  SfnAsyncClient stepFunctions();

  /** For {@code ReceiveMessage} only. */
  SqsAsyncClient receives();

  /** For all other calls to SQS. */
  SqsAsyncClient queues();

  /** Called when the worker has stopped. Closes what belongs to the worker, if anything does. */
  @Override
  void close();
}
