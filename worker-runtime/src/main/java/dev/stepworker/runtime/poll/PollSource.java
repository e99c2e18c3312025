package dev.stepworker.runtime.poll;

import dev.stepworker.runtime.task.ReceivedTask;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Something that tasks come from by long poll. Thread-safe. */
public interface PollSource {
  /** The most tasks that one poll can bring. */
  int mostPerPoll();

  /**
   * Asks once. The future is never cancelled: a task on its way to a closed connection would be
   * lost.
   *
   * @param room how many tasks may come
   */
  CompletableFuture<List<ReceivedTask>> poll(int room);
}
