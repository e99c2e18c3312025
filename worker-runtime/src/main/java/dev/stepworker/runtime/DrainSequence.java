package dev.stepworker.runtime;

import dev.stepworker.runtime.async.Continue;
import dev.stepworker.runtime.task.InFlight;
import dev.stepworker.runtime.task.TaskOrigin.Ending;
import dev.stepworker.runtime.time.WorkerTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops a worker so that no task is lost: no new poll, but open polls come back; tasks run and
 * beat; near the end of the grace they are given up, then handed back; at last, deletes and
 * hand-backs are sent. Ends within the grace. Used once.
 */
final class DrainSequence {
  private static final Logger log = LoggerFactory.getLogger(DrainSequence.class);
  private static final Duration LONGEST_MARGIN = Duration.ofSeconds(10);

  private final RunningWorker worker;
  private final WorkerTime time;
  private final InFlight inFlight;
  private final Duration grace;
  private final Map<Ending, Long> before = new EnumMap<>(Ending.class);
  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private final List<WorkerTime.Timer> timers = new ArrayList<>();
  private long began;

  DrainSequence(RunningWorker worker, Duration grace) {
    this.worker = worker;
    this.time = worker.scope().time();
    this.inFlight = worker.scope().inFlight();
    this.grace = grace;
  }

  /** Polls no more, and sets the clocks of the grace; waits for nothing. */
  void begin() {
    began = time.nanos();
    for (Ending ending : Ending.values()) {
      before.put(ending, inFlight.counts().of(ending));
    }
    worker.scope().draining().drain();
    timers.add(time.schedule(grace.minus(margin()), this::giveUp));
    timers.add(time.schedule(grace.minus(margin().dividedBy(2)), this::handBack));
    timers.add(time.schedule(grace, () -> over.complete(null)));
    Continue.after(
        worker
            .stopPolling()
            .thenCompose(polled -> inFlight.whenIdle())
            .thenCompose(idle -> worker.flush()),
        done -> over.complete(null),
        over::completeExceptionally);
  }

  /** Waits for the end of the drain. */
  DrainReport awaitEnd() {
    over.join();
    timers.forEach(WorkerTime.Timer::cancel);
    return report();
  }

  /** The part of the grace in which tasks are no longer left to run. */
  private Duration margin() {
    Duration fifth = grace.dividedBy(5);
    return fifth.compareTo(LONGEST_MARGIN) < 0 ? fifth : LONGEST_MARGIN;
  }

  private void giveUp() {
    log.info(
        "Worker gives up running tasks worker={} tasks={}", worker.scope().name(), inFlight.size());
    inFlight.cancelAll();
  }

  private void handBack() {
    worker.scope().draining().handBack();
    worker.scope().link().reporter().giveUpAfter(margin().dividedBy(4));
    inFlight.handBackAll("shutdown");
    Continue.after(
        worker.flush(),
        flushed -> log.debug("Hand-backs are sent"),
        failure -> log.warn("Hand-backs were not all sent", failure));
  }

  private DrainReport report() {
    long abandoned = since(Ending.UNREPORTED) + inFlight.size();
    return new DrainReport(
        since(Ending.COMPLETED) + since(Ending.DEAD) + since(Ending.DETACHED),
        since(Ending.RELEASED) + since(Ending.LEFT),
        abandoned,
        worker.scope().draining().lateTasks(),
        Duration.ofNanos(time.nanos() - began),
        abandoned == 0 && worker.openPolls() == 0);
  }

  private long since(Ending ending) {
    return inFlight.counts().of(ending) - before.getOrDefault(ending, 0L);
  }
}
