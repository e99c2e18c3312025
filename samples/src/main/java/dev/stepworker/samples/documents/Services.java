package dev.stepworker.samples.documents;

import software.amazon.awssdk.services.sfn.SfnAsyncClientBuilder;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;

/** Where Step Functions and SQS are: in this process, or where the environment says. */
interface Services extends AutoCloseable {
  /** Points a client of Step Functions there. */
  void customize(SfnAsyncClientBuilder client);

  /** Points a client of SQS there. */
  void customize(SqsAsyncClientBuilder client);

  /** What the run tells its user of them. */
  String description();

  /** Hands out no more tasks, where these services can: a drain need not wait for open polls. */
  void endPolls();

  /** Ends what runs in this process. */
  @Override
  void close();
}
