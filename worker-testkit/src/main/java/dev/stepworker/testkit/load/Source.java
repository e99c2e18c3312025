package dev.stepworker.testkit.load;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One activity or queue: hands out numbered tasks while it is open, lets polls wait while it is
 * not, and counts what comes back.
 *
 * <p>The state is confined to the endpoint's thread; the public methods may be called from any.
 */
public final class Source {
  private static final long WITHOUT_END = Long.MAX_VALUE / 2;

  private final TaskNumbers numbers;
  private final Executor endpointThread;
  private final Deque<WaitingPoll> waiting = new ArrayDeque<>();
  private final BitSet succeededTasks = new BitSet();
  private final SignsOfLife signsOfLife = new SignsOfLife();
  private long offered;

  private final AtomicLong handedOut = new AtomicLong();
  private final AtomicLong succeeded = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong repeated = new AtomicLong();
  private final AtomicLong heartbeats = new AtomicLong();
  private final AtomicLong deleted = new AtomicLong();
  private final AtomicLong openPolls = new AtomicLong();

  Source(String name, Executor endpointThread) {
    this.numbers = new TaskNumbers(name);
    this.endpointThread = endpointThread;
  }

  /** Hands out tasks without end. */
  public void open() {
    offer(WITHOUT_END);
  }

  /** Hands out this many more tasks. */
  public void offer(long tasks) {
    endpointThread.execute(() -> {
      offered = Math.min(offered + tasks, WITHOUT_END);
      serveWaiting();
    });
  }

  /** Hands out no more tasks; polls wait. */
  public void close() {
    endpointThread.execute(() -> offered = 0);
  }

  /** Ends the polls that wait, without a task, so that a worker can stop soon. */
  public void dismiss() {
    endpointThread.execute(() -> List.copyOf(waiting).forEach(this::expire));
  }

  /** Records from now on how long each new task stays silent. */
  public void watchHeartbeats() {
    endpointThread.execute(signsOfLife::watch);
  }

  /** The times between two signs of life of a task, once they are watched. */
  public Gaps gaps() {
    return signsOfLife.gaps();
  }

  /** What this source has seen so far. */
  public Counts counts() {
    return new Counts(
        handedOut.get(),
        succeeded.get(),
        failed.get(),
        repeated.get(),
        heartbeats.get(),
        deleted.get(),
        openPolls.get());
  }

  /** Answers the poll at once, or lets it wait for tasks; tells whether it waits. */
  boolean poll(WaitingPoll poll) {
    waiting.add(poll);
    serveWaiting();
    return !waiting.isEmpty();
  }

  /** Ends a poll that waited its time, unless it was answered. */
  void expire(WaitingPoll poll) {
    if (forget(poll)) {
      poll.answerNothing();
    }
  }

  /** Forgets a poll, such as one whose client is gone; tells whether it was waiting. */
  boolean forget(WaitingPoll poll) {
    boolean waited = waiting.remove(poll);
    openPolls.set(waiting.size());
    return waited;
  }

  void succeed(long task) {
    signsOfLife.end(task);
    AtomicLong counter = succeededTasks.get((int) task) ? repeated : succeeded;
    succeededTasks.set((int) task);
    counter.incrementAndGet();
  }

  void fail(long task) {
    signsOfLife.end(task);
    failed.incrementAndGet();
  }

  void heartbeat(long task) {
    signsOfLife.beat(task);
    heartbeats.incrementAndGet();
  }

  void delete(int messages) {
    deleted.addAndGet(messages);
  }

  private void serveWaiting() {
    while (offered > 0 && !waiting.isEmpty()) {
      WaitingPoll poll = waiting.remove();
      int size = (int) Math.min(poll.mostTasks(), offered);
      offered -= size;
      long first = handedOut.getAndAdd(size);
      for (int i = 0; i < size; i++) {
        signsOfLife.begin(first + i);
      }
      poll.answer(numbers, first, size);
    }
    openPolls.set(waiting.size());
  }
}
