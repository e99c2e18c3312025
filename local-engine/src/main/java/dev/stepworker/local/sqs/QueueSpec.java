package dev.stepworker.local.sqs;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * A queue to create. Immutable.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html">
 *     CreateQueue</a>
 */
public final class QueueSpec {
  private static final String FIFO_SUFFIX = ".fifo";

  private final String name;
  private final Map<QueueAttributeName, String> attributes;

  private QueueSpec(String name, Map<QueueAttributeName, String> attributes) {
    this.name = name;
    this.attributes = attributes;
  }

  /** A standard queue with the service's defaults. */
  public static QueueSpec standard(String name) {
    return new QueueSpec(name, Map.of());
  }

  /**
   * A FIFO queue.
   *
   * @throws IllegalArgumentException if the name does not end in {@code .fifo}
   */
  public static QueueSpec fifo(String name) {
    if (!name.endsWith(FIFO_SUFFIX)) {
      throw new IllegalArgumentException(
          "Queue name is " + name + "; the name of a FIFO queue must end in " + FIFO_SUFFIX);
    }
    return new QueueSpec(name, Map.of(QueueAttributeName.FIFO_QUEUE, "true"));
  }

  /** The same, deduplicating messages by their content; for FIFO queues. */
  public QueueSpec contentBasedDeduplication() {
    return with(QueueAttributeName.CONTENT_BASED_DEDUPLICATION, "true");
  }

  /** The same with this visibility timeout, 0 to 12 hours; 30 seconds by default. */
  public QueueSpec visibilityTimeout(Duration timeout) {
    return with(QueueAttributeName.VISIBILITY_TIMEOUT, String.valueOf(timeout.toSeconds()));
  }

  /** The same; a message that was received that often goes to the other queue instead. */
  public QueueSpec deadLetterQueue(String queueArn, int maxReceiveCount) {
    return with(
        QueueAttributeName.REDRIVE_POLICY,
        "{\"deadLetterTargetArn\":\"" + queueArn + "\",\"maxReceiveCount\":\"" + maxReceiveCount
            + "\"}");
  }

  private QueueSpec with(QueueAttributeName attribute, String value) {
    Map<QueueAttributeName, String> more = new TreeMap<>(attributes);
    more.put(attribute, value);
    return new QueueSpec(name, Map.copyOf(more));
  }

  String name() {
    return name;
  }

  Map<QueueAttributeName, String> attributes() {
    return attributes;
  }
}
