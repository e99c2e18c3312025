package dev.stepworker.app.management;

import dev.stepworker.runtime.SourceStatus;
import dev.stepworker.runtime.WorkerStatus;
import java.util.List;

/**
 * How the worker is doing, for people, as it is written to JSON. Holds no token.
 *
 * @param state where it is in its life
 * @param tasks how many are here
 * @param handlers each of them
 */
record StatusView(String state, boolean live, boolean ready, int tasks, List<Handler> handlers) {
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

  static StatusView of(WorkerStatus status) {
    return new StatusView(
        status.state().name(),
        status.live(),
        status.ready(),
        status.tasks(),
        status.sources().stream().map(Handler::of).toList());
  }
}
