package dev.stepworker.runtime;

import dev.stepworker.runtime.async.Continue;
import dev.stepworker.runtime.time.DurationRange;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the tasks of Step Functions: polls activities and SQS queues, calls handlers, sends
 * heartbeats, reports outcomes.
 *
 * <pre>{@code
 * try (StepWorker worker = StepWorker.builder("payments")
 *     .activity(CHARGE, (order, task) -> gateway.charge(task.id(), order))
 *     .queue(QUEUE_URL, APPROVE, (request, task) -> approvals.decide(request))
 *     .drainOnShutdown()
 *     .build()) {
 *   worker.start();
 *   worker.awaitStopped();
 * }
 * }</pre>
 *
 * <p>Thread-safe. A handler runs at least once for each task: it may run again when an answer to
 * the service was lost, so its effects should be idempotent by {@code TaskContext.id()}.
 */
public final class StepWorker implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(StepWorker.class);

  private final WorkerSettings settings;
  private final ShutdownHook hook = new ShutdownHook(this);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile WorkerState state = WorkerState.NEW; // written under this
  private volatile @Nullable RunningWorker running; // written under this
  private @Nullable CompletableFuture<DrainReport> drain; // guarded by this

  StepWorker(WorkerSettings settings) {
    this.settings = settings;
  }

  /**
   * Describes a worker.
   *
   * @param name 1 to 80 characters; shown in the histories of executions, in logs and metrics
   */
  public static StepWorkerBuilder builder(String name) {
    return new StepWorkerBuilder(name);
  }

  /**
   * Starts to poll. Waits for the service where names have to be looked up.
   *
   * @throws WorkerStartException with every problem found; the worker cannot be used then
   * @throws IllegalStateException if it was started before
   */
  public synchronized void start() {
    requireState(WorkerState.NEW, "start it once");
    try {
      RunningWorker started = WorkerAssembly.assemble(settings);
      new WorkerGauges(started, this).register();
      running = started;
      state = WorkerState.RUNNING;
      started.startPolling();
    } catch (RuntimeException e) {
      state = WorkerState.FAILED;
      stopped.countDown();
      throw e;
    }
    if (settings.drainOnShutdown) {
      hook.add();
    }
    logStart();
  }

  /**
   * Polls no more until it is resumed. What runs, runs on; what open polls bring is run.
   *
   * @throws IllegalStateException if it is not running
   */
  public synchronized void pause() {
    requireState(WorkerState.RUNNING, "pause it while it runs");
    state = WorkerState.PAUSED;
    Continue.after(
        required().stopPolling(),
        paused -> log.debug("Last open poll ended worker={}", settings.name),
        failure -> log.warn("Polls did not end worker={}", settings.name, failure));
    log.info("Worker paused worker={}", settings.name);
  }

  /**
   * Polls again.
   *
   * @throws IllegalStateException if it is not paused
   */
  public synchronized void resume() {
    requireState(WorkerState.PAUSED, "resume it when it is paused");
    state = WorkerState.RUNNING;
    required().startPolling();
    log.info("Worker resumed worker={}", settings.name);
  }

  /**
   * Begins to stop the worker, so that no task is lost: no new poll begins, open polls come back,
   * running tasks end. Near the end of the grace what still runs is given up and handed back. Later
   * calls have no effect, and the grace of the first one counts. When this returns, no further poll
   * begins.
   *
   * @param grace zero or more, 365 days at most
   * @return ends with the report when the worker has stopped
   * @throws IllegalArgumentException if the grace is out of range; the worker runs on then
   */
  public synchronized CompletableFuture<DrainReport> drain(Duration grace) {
    DurationRange.ZERO_OR_MORE.check("grace", grace);
    CompletableFuture<DrainReport> begun = drain;
    if (begun == null) {
      begun = new CompletableFuture<>();
      drain = begun;
      beginDrain(grace, begun);
    }
    return begun.copy();
  }

  /** How the worker is doing. */
  public WorkerStatus status() {
    RunningWorker current = running;
    return current == null ? WorkerStatus.of(state) : current.status(state);
  }

  /** The tasks that the worker has at this moment, the oldest first. */
  public List<TaskInHand> tasks() {
    RunningWorker current = running;
    return current == null ? List.of() : current.tasks();
  }

  /**
   * What the start found that may cost tasks, each with what to do; it is logged too. Empty before
   * the start.
   */
  public List<String> advice() {
    RunningWorker current = running;
    return current == null ? List.of() : current.advice();
  }

  /** Waits until the worker has stopped. */
  public void awaitStopped() throws InterruptedException {
    stopped.await();
  }

  /** Drains with the grace that was set, and waits for it. */
  @Override
  public void close() {
    drain(settings.grace).join();
  }

  /** Its name and its state. */
  @Override
  public String toString() {
    return "StepWorker[" + settings.name + " " + state + "]";
  }

  private void beginDrain(Duration grace, CompletableFuture<DrainReport> report) {
    RunningWorker current = running;
    if (current == null) {
      state = WorkerState.STOPPED;
      stopped.countDown();
      report.complete(new DrainReport(0, 0, 0, 0, Duration.ZERO, true));
      return;
    }
    state = WorkerState.DRAINING;
    log.info(
        "Worker drains worker={} tasks={} openPolls={} grace={}",
        settings.name,
        current.scope().inFlight().size(),
        current.openPolls(),
        grace);
    DrainSequence sequence = new DrainSequence(current, grace);
    sequence.begin();
    Thread thread = new Thread(
        () -> endDrain(current, sequence, report), "stepworker-" + settings.name + "-drain");
    thread.start();
  }

  private void endDrain(
      RunningWorker current, DrainSequence sequence, CompletableFuture<DrainReport> result) {
    try {
      DrainReport report = sequence.awaitEnd();
      current.meters().drained(report.clean(), report.took());
      log.info(
          "Worker drained worker={} completed={} handedBack={} abandoned={} late={} took={}"
              + " clean={}",
          settings.name,
          report.completed(),
          report.handedBack(),
          report.abandoned(),
          report.lateTasks(),
          report.took(),
          report.clean());
      stop(current);
      result.complete(report);
    } catch (RuntimeException e) {
      log.error("Worker did not drain worker={}", settings.name, e);
      stop(current);
      result.completeExceptionally(e);
    }
  }

  private void stop(RunningWorker current) {
    current.resources().close();
    hook.remove();
    synchronized (this) {
      state = WorkerState.STOPPED;
    }
    stopped.countDown();
  }

  private void requireState(WorkerState required, String advice) {
    if (state != required) {
      throw new IllegalStateException("Worker '" + settings.name + "' is " + state + "; " + advice);
    }
  }

  private RunningWorker required() {
    return Objects.requireNonNull(running);
  }

  private void logStart() {
    advice().forEach(line -> log.warn("Worker advice worker={} {}", settings.name, line));
    log.info(
        "Worker started worker={} handlers={} activityPolls={} receives={}",
        settings.name,
        settings.registrations.size(),
        settings.activityPolls(),
        settings.receives());
  }
}
