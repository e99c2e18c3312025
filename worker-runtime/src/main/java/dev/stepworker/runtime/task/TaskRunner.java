package dev.stepworker.runtime.task;

import dev.stepworker.api.TaskError;
import dev.stepworker.runtime.async.Continue;
import dev.stepworker.runtime.completion.ServiceAnswer;
import dev.stepworker.runtime.metrics.SkipReason;
import dev.stepworker.runtime.slots.TaskSlot;
import dev.stepworker.runtime.time.WorkerTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the tasks of one handler as they come, and sets each on its way. Thread-safe. */
public final class TaskRunner {
  private static final Logger log = LoggerFactory.getLogger(TaskRunner.class);

  private final HandlerScope scope;

  public TaskRunner(HandlerScope scope) {
    this.scope = scope;
  }

  /** Takes a task and its slot, which comes back when the task has ended. Never throws. */
  public void accept(ReceivedTask task, TaskSlot slot) {
    slot.markUsed();
    TaskRun run = new TaskRun(task, slot, scope);
    Optional<TaskRun> same = scope.worker().inFlight().addOrFind(run);
    if (same.isPresent()) {
      scope.meters().skipped(SkipReason.DUPLICATE);
      same.get().join(task.origin());
      slot.release();
      return;
    }
    orHandedBack(run, () -> begin(run));
  }

  private void orHandedBack(TaskRun run, Runnable step) {
    try {
      step.run();
    } catch (Throwable e) {
      log.error(
          "Task could not begin, it is handed back handler={}",
          scope.spec().type().name(),
          e);
      run.decide(new TaskOutcome.Released("worker failed"));
    }
  }

  private void begin(TaskRun run) {
    run.markActive();
    measure(run);
    scope.worker().interceptors().received(run.facts());
    Optional<TaskError> refusal = run.task().origin().refusal();
    if (scope.worker().draining().refusesTask()) {
      run.decide(new TaskOutcome.Released("shutdown"));
    } else if (refusal.isPresent()) {
      run.decide(new TaskOutcome.Failed(refusal.get()));
    } else if (isDoubtful(run)) {
      probe(run);
    } else {
      run.startBeating(run.waitedForBeat());
      dispatch(run);
    }
  }

  /** Asks the service whether the task is still wanted before work is done, perhaps again. */
  private void probe(TaskRun run) {
    WorkerTime time = scope.worker().time();
    long sentAt = time.nanos();
    Consumer<ServiceAnswer> next = answer ->
        orHandedBack(run, () -> probed(run, answer, Duration.ofNanos(time.nanos() - sentAt)));
    Continue.after(
        scope.worker().link().calls().heartbeat(run.token()),
        next,
        failure -> next.accept(ServiceAnswer.UNKNOWN));
  }

  /** An accepted probe is a heartbeat: the service may have taken it as soon as it was sent. */
  private void probed(TaskRun run, ServiceAnswer answer, Duration sinceSent) {
    if (answer.isClosed()) {
      scope.meters().skipped(SkipReason.DEAD_TOKEN);
      run.skip();
    } else if (answer == ServiceAnswer.TOKEN_REJECTED) {
      scope.meters().skipped(SkipReason.REJECTED_TOKEN);
      run.reject();
    } else {
      run.startBeating(answer == ServiceAnswer.ACCEPTED ? sinceSent : run.waitedForBeat());
      dispatch(run);
    }
  }

  private void dispatch(TaskRun run) {
    try {
      scope.threads().execute(new HandlerCall(run, scope));
    } catch (RejectedExecutionException e) {
      run.decide(new TaskOutcome.Released("worker stopped"));
    }
  }

  /** Whether the message came before, or is so old that the task may have timed out. */
  private boolean isDoubtful(TaskRun run) {
    Optional<Duration> timeout =
        scope.spec().heartbeatPlan(run.task().input().context()).timeout();
    return run.task().origin().isDoubtful(run.waited(), timeout);
  }

  private void measure(TaskRun run) {
    Instant now = run.facts().receivedAt();
    run.facts()
        .stateEnteredAt()
        .ifPresent(entered -> scope.meters().delayedSinceEntered(Duration.between(entered, now)));
    run.facts()
        .sentAt()
        .ifPresent(sent -> scope.meters().delayedSinceSent(Duration.between(sent, now)));
    scope.meters().received(run.task().input().bytes());
  }
}
