package dev.stepworker.local.sqs;

import dev.stepworker.local.faults.FaultRules;
import dev.stepworker.local.http.CallCounts;
import dev.stepworker.local.tasks.AccountRegion;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * SQS in this process: an embedded ElasticMQ, and in its way faults and a count of calls. The
 * server starts with the first use, which takes seconds.
 *
 * <p>Thread-safe.
 *
 * <pre>{@code
 * try (LocalQueues queues = LocalQueues.create();
 *     SqsAsyncClient client = queues.configure(SqsAsyncClient.builder()).build()) {
 *   String url = queues.createQueue(QueueSpec.standard("approvals"));
 *   queues.faults().inject(Fault.resetAfterCommit().on("DeleteMessage").next(1));
 * }
 * }</pre>
 */
public final class LocalQueues implements AutoCloseable {
  private final int port;
  private final AccountRegion place;
  private final FaultRules faults = new FaultRules();
  private final CallCounts calls = new CallCounts();
  private @Nullable RunningQueues running;
  private boolean closed;

  private LocalQueues(int port, AccountRegion place) {
    this.port = port;
    this.place = place;
  }

  /** Queues on any free port. */
  public static LocalQueues create() {
    return onPort(0);
  }

  /** Queues on this port. */
  public static LocalQueues onPort(int port) {
    return new LocalQueues(port, AccountRegion.local());
  }

  /**
   * Where clients reach the queues: their endpoint override. Starts the server.
   *
   * @throws java.io.UncheckedIOException if the port is taken
   * @throws IllegalStateException if closed
   */
  public URI uri() {
    return running().uri();
  }

  /** Sets the endpoint, the region and made-up credentials of a client. Starts the server. */
  public <B extends AwsClientBuilder<B, ?>> B configure(B client) {
    return client
        .endpointOverride(uri())
        .region(Region.of(place.region()))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
  }

  /** Creates a queue, or finds the equal one of its name, and returns its URL. */
  public String createQueue(QueueSpec queue) {
    return client()
        .createQueue(r -> r.queueName(queue.name()).attributes(queue.attributes()))
        .join()
        .queueUrl();
  }

  /** The ARN of a queue. */
  public String queueArn(String name) {
    return "arn:aws:sqs:" + place.region() + ":" + place.accountId() + ":" + name;
  }

  /** How many messages the queue holds: visible, in flight and delayed. */
  public int size(String queueUrl) {
    QueueAttributeName[] counts = {
      QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
      QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
      QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED
    };
    return client()
        .getQueueAttributes(r -> r.queueUrl(queueUrl).attributeNames(counts))
        .join()
        .attributes()
        .values()
        .stream()
        .mapToInt(Integer::parseInt)
        .sum();
  }

  /**
   * A client that no fault strikes and nothing counts, for tests to prepare and look; not to close.
   */
  public SqsAsyncClient client() {
    return running().client();
  }

  /** The faults in force, by SQS operation, such as {@code ReceiveMessage}. */
  public FaultRules faults() {
    return faults;
  }

  /** How many calls arrived, by SQS operation. */
  public CallCounts calls() {
    return calls;
  }

  /**
   * Answers the receives that are open, and those that come later, at once without a message, so
   * that a worker that drains need not wait for the end of its long polls. A message that an open
   * receive has taken stays invisible until its visibility timeout ends.
   */
  public synchronized void endReceives() {
    Optional.ofNullable(running).ifPresent(RunningQueues::endReceives);
  }

  /** Whether the server has been started. */
  public synchronized boolean isStarted() {
    return running != null;
  }

  private synchronized RunningQueues running() {
    if (closed) {
      throw new IllegalStateException("The local queues are closed");
    }
    if (running == null) {
      running = RunningQueues.start(port, place, new RunningQueues.Watch(faults, calls));
    }
    return running;
  }

  /** Cuts every connection, forgets every message and ends the threads. */
  @Override
  public synchronized void close() {
    closed = true;
    Optional.ofNullable(running).ifPresent(RunningQueues::close);
    running = null;
  }
}
