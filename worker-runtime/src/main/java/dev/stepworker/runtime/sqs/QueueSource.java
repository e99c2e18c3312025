package dev.stepworker.runtime.sqs;

import dev.stepworker.runtime.metrics.QueueMeters;
import dev.stepworker.runtime.metrics.SkipReason;
import dev.stepworker.runtime.metrics.TaskMeters;
import dev.stepworker.runtime.options.QueueOptions;
import dev.stepworker.runtime.poll.PollSource;
import dev.stepworker.runtime.task.Message;
import dev.stepworker.runtime.task.ReceivedTask;
import dev.stepworker.runtime.task.TaskOrigin;
import dev.stepworker.runtime.task.WorkerScope;
import dev.stepworker.runtime.time.WorkerTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of one queue. A message that holds no task, or came too often, is poison. Thread-safe.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html">
 *     ReceiveMessage</a>
 */
public final class QueueSource implements PollSource {
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
  private final MessageRules rules;
  private final PoisonMessages poison;

  /**
   * Takes tasks from a queue.
   *
   * @param options of the queue; later changes have no effect
   */
  public QueueSource(
      QueueClient queue, QueueOptions options, QueueSourceMeters meters, WorkerScope worker) {
    this.queue = queue;
    this.parser = new MessageParser(options.locator());
    this.time = worker.time();
    this.meters = meters.queue();
    this.taskMeters = meters.tasks();
    this.visibility = new VisibilityKeeper(queue, time, this.meters, options.maxHold());
    Duration window = queue.isFifo() ? FIFO_DELETE_WINDOW : DELETE_WINDOW;
    this.deletes = new MessageDeletes(queue, time, window, this.meters);
    this.rules = MessageRules.of(options, worker.draining()::isDraining);
    this.poison = new PoisonMessages(queue, deletes, options);
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
    HeldMessage held =
        new HeldMessage(received, asked, asked + queue.visibility().toNanos());
    try {
      MessageParser.Parsed parsed = parser.parse(received.body(), received.attributes());
      if (poison.cameTooOften(received) && !poison.failsTasks()) {
        return poison(received, held, "it came too often");
      }
      Message message = received.withAttributes(parsed.attributes());
      return Optional.of(
          new ReceivedTask(parsed.token(), parsed.input(), origin(received, held), message));
    } catch (UnreadableMessageException e) {
      return poison(received, held, e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      return poison(received, held, e.getClass().getSimpleName());
    }
  }

  private Optional<ReceivedTask> poison(
      ReceivedMessage received, HeldMessage held, @Nullable String why) {
    taskMeters.skipped(SkipReason.POISON);
    poison.handle(received, held, String.valueOf(why));
    return Optional.empty();
  }

  private TaskOrigin origin(ReceivedMessage received, HeldMessage held) {
    visibility.hold(held);
    TaskOrigin origin = new MessageOrigin(held, rules, visibility, deletes);
    if (poison.cameTooOften(received)) {
      taskMeters.skipped(SkipReason.POISON);
      return new RefusedOrigin(origin, poison.error(received));
    }
    return origin;
  }
}
