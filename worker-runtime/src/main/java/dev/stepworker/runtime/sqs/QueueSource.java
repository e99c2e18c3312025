package dev.stepworker.runtime.sqs;

import dev.stepworker.runtime.metrics.QueueMeters;
import dev.stepworker.runtime.metrics.SkipReason;
import dev.stepworker.runtime.metrics.TaskMeters;
import dev.stepworker.runtime.options.TokenLocator;
import dev.stepworker.runtime.poll.PollSource;
import dev.stepworker.runtime.task.Message;
import dev.stepworker.runtime.task.ReceivedTask;
import dev.stepworker.runtime.time.WorkerTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tasks of one queue. A message that holds no task is left alone: it comes again, and goes to
 * the dead-letter queue if there is one. Thread-safe.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html">
 *     ReceiveMessage</a>
 */
public final class QueueSource implements PollSource {
  private static final Logger log = LoggerFactory.getLogger(QueueSource.class);
  private static final int MOST_PER_RECEIVE = 10;
  private static final Duration DELETE_WINDOW = Duration.ofSeconds(1);
  private static final Duration FIFO_DELETE_WINDOW = Duration.ofMillis(20);

  private final QueueClient queue;
  private final MessageParser parser;
  private final WorkerTime time;
  private final QueueMeters meters;
  private final TaskMeters taskMeters;
  private final VisibilityKeeper visibility;
  private final MessageDeletes deletes;

  /** Takes tasks from a queue. */
  public QueueSource(
      QueueClient queue, TokenLocator locator, WorkerTime time, QueueSourceMeters meters) {
    this.queue = queue;
    this.parser = new MessageParser(locator);
    this.time = time;
    this.meters = meters.queue();
    this.taskMeters = meters.tasks();
    this.visibility = new VisibilityKeeper(queue, time, this.meters);
    Duration window = queue.isFifo() ? FIFO_DELETE_WINDOW : DELETE_WINDOW;
    this.deletes = new MessageDeletes(queue, time, window, this.meters);
  }

  /** One message at a time of a FIFO queue, so that a group's messages run in their order. */
  @Override
  public int mostPerPoll() {
    return queue.isFifo() ? 1 : MOST_PER_RECEIVE;
  }

  @Override
  public CompletableFuture<List<ReceivedTask>> poll(int room) {
    long asked = time.nanos();
    return queue
        .receive(room)
        .thenApply(messages -> messages.stream()
            .flatMap(message -> taskOf(new ReceivedMessage(message), asked).stream())
            .toList());
  }

  /** Sends the deletes and hand-backs that wait; ends when all are answered. */
  public CompletableFuture<Void> flush() {
    return CompletableFuture.allOf(deletes.flush(), visibility.flush());
  }

  private Optional<ReceivedTask> taskOf(ReceivedMessage received, long asked) {
    meters.received(received.receiveCount());
    try {
      MessageParser.Parsed parsed = parser.parse(received.body(), received.attributes());
      Message message = received.withAttributes(parsed.attributes());
      return Optional.of(
          new ReceivedTask(parsed.token(), parsed.input(), hold(received, asked), message));
    } catch (UnreadableMessageException e) {
      return poison(received, e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      return poison(received, e.getClass().getSimpleName());
    }
  }

  private Optional<ReceivedTask> poison(ReceivedMessage received, @Nullable String why) {
    taskMeters.skipped(SkipReason.POISON);
    log.warn(
        "Message holds no task and is left for the queue's redrive policy message={} why={}",
        received.id(),
        why);
    return Optional.empty();
  }

  private MessageOrigin hold(ReceivedMessage received, long asked) {
    long visibleAt = asked + queue.visibility().toNanos();
    HeldMessage message = new HeldMessage(received.id(), received.receiptHandle(), visibleAt);
    visibility.hold(message);
    return new MessageOrigin(message, visibility, deletes);
  }
}
