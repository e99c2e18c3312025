package dev.stepworker.runtime.poll;

import dev.stepworker.runtime.async.Continue;
import dev.stepworker.runtime.metrics.PollOutcome;
import dev.stepworker.runtime.slots.TaskSlot;
import dev.stepworker.runtime.task.ReceivedTask;
import dev.stepworker.runtime.task.TaskOrigin;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One poll with its slots, from the call to the last of its tasks handed on. */
final class OnePoll {
  private static final Logger log = LoggerFactory.getLogger(OnePoll.class);

  private final PollTools tools;
  private final PollPace pace;
  private final PolledSlots slots;
  private final long began;
  private final CompletableFuture<PollEnd> end = new CompletableFuture<>();

  OnePoll(PollTools tools, PollPace pace, TaskSlot first) {
    this.tools = tools;
    this.pace = pace;
    this.slots = new PolledSlots(first);
    this.began = tools.time().nanos();
  }

  /** Polls; ends always well. */
  CompletableFuture<PollEnd> run() {
    if (tools.open().getAndIncrement() == 0) {
      tools.health().beganAlone();
    }
    Continue.after(call(), this::answered, this::failed);
    return end;
  }

  private CompletableFuture<List<ReceivedTask>> call() {
    try {
      slots.fill(tools.slots(), tools.source().mostPerPoll());
      return tools.source().poll(slots.count());
    } catch (Throwable e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void answered(List<ReceivedTask> tasks) {
    closed();
    Duration took = took();
    Duration pause = tasks.isEmpty() ? pace.afterEmpty(took) : pace.afterTask();
    PollOutcome outcome = tasks.isEmpty() ? PollOutcome.EMPTY : PollOutcome.TASK;
    try {
      tools.health().succeeded();
      tools.meters().ended(outcome, took.toNanos());
      tools.meters().received(tasks.size());
      tasks.forEach(this::handOn);
    } finally {
      slots.releaseAll();
      end.complete(new PollEnd(outcome, took, pause));
    }
  }

  private void failed(Throwable failure) {
    closed();
    Duration took = took();
    PollOutcome outcome = PollOutcome.ERROR;
    try {
      PollFailure meaning = PollFailure.of(failure, took);
      outcome = meaning.outcome();
      tools.health().failed(meaning.name(), took);
      tools.meters().ended(outcome, took.toNanos());
      if (meaning.mayHaveLostATask()) {
        tools.meters().lostSuspected(meaning.byReadTimeout());
      }
    } finally {
      slots.releaseAll();
      end.complete(new PollEnd(outcome, took, pace.afterFailure()));
    }
  }

  private void handOn(ReceivedTask task) {
    Optional<TaskSlot> slot = slots.take();
    if (slot.isPresent()) {
      tools.runner().accept(task, slot.get());
    } else {
      log.error("Poll brought more tasks than it asked for");
      task.origin().ended(TaskOrigin.Ending.RELEASED);
    }
  }

  private void closed() {
    tools.open().decrementAndGet();
  }

  private Duration took() {
    return Duration.ofNanos(tools.time().nanos() - began);
  }
}
