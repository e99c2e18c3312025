package dev.stepworker.app.management;

import dev.stepworker.runtime.SourceStatus;
import dev.stepworker.runtime.TaskInHand;
import dev.stepworker.runtime.WorkerStatus;
import java.util.List;

/**
 * How the worker is doing, for people, as it is written to JSON. Holds no token.
 *
 * @param state where it is in its life
 * @param handlers each of them
 * @param inFlight the tasks that are here, the oldest first
 */
record StatusView(
    String state, boolean live, boolean ready, List<Handler> handlers, List<Task> inFlight) {
  /**
   * One handler.
   *
   * @param task the name of its task type
   * @param kind what its tasks come from
   * @param from the activity or queue
   * @param pollError what polls fail with now; empty while they succeed
   */
  record Handler(
      String task,
      String kind,
      String from,
      int slotsUsed,
      int slotsReserved,
      int openPolls,
      int pollers,
      String lastPollEnded,
      String pollError) {
    static Handler of(SourceStatus source) {
      return new Handler(
          source.handler(),
          source.source().kind().name(),
          source.source().name(),
          source.slotsUsed(),
          source.slotsReserved(),
          source.openPolls(),
          source.pollers(),
          source.lastPollEnded().toString(),
          source.pollError());
    }
  }

  /**
   * One task that is here.
   *
   * @param task the name of its task type
   * @param hash the short hash of its token, as the log shows it
   */
  record Task(String task, String hash, String receivedAt) {
    static Task of(TaskInHand task) {
      return new Task(task.handler(), task.hash(), task.receivedAt().toString());
    }
  }

  static StatusView of(WorkerStatus status, List<TaskInHand> tasks) {
    return new StatusView(
        status.state().name(),
        status.live(),
        status.ready(),
        status.sources().stream().map(Handler::of).toList(),
        tasks.stream().map(Task::of).toList());
  }
}
