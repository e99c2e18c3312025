package dev.stepworker.local.tasks;

import dev.stepworker.local.http.ServiceError;
import dev.stepworker.local.time.EventLoop;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;

/** The waiting tasks and the open polls of one activity, both first come first served. */
final class ActivityQueue {
  private static final int MAX_POLLS = 1000;

  private final EventLoop loop;
  private final Duration pollHold;
  private final ArrayDeque<ScheduledTask> tasks = new ArrayDeque<>();
  private final Set<OpenPoll> polls = new LinkedHashSet<>();

  ActivityQueue(EventLoop loop, Duration pollHold) {
    this.loop = loop;
    this.pollHold = pollHold;
  }

  void add(ScheduledTask task) {
    tasks.addLast(task);
    match();
  }

  void add(OpenPoll poll) {
    if (polls.size() >= MAX_POLLS) {
      throw ServiceError.of(
          "ActivityWorkerLimitExceeded",
          "Activity Worker Limit Exceeded: '" + MAX_POLLS + " polls are open for this activity'");
    }
    polls.add(poll);
    match();
    if (polls.contains(poll)) {
      poll.expiresWith(loop.scheduleElapsed(pollHold, () -> expire(poll)));
    }
  }

  int openPolls() {
    return polls.size();
  }

  void answerPolls() {
    polls.forEach(OpenPoll::answerEmpty);
    polls.clear();
  }

  private void expire(OpenPoll poll) {
    if (polls.remove(poll)) {
      poll.answerEmpty();
    }
  }

  private void match() {
    while (!tasks.isEmpty() && !polls.isEmpty()) {
      ScheduledTask task = tasks.removeFirst();
      if (!task.isEnded()) {
        OpenPoll poll = polls.iterator().next();
        polls.remove(poll);
        poll.answer(task, () -> putBack(task));
      }
    }
  }

  private void putBack(ScheduledTask task) {
    tasks.addFirst(task);
    match();
  }
}
