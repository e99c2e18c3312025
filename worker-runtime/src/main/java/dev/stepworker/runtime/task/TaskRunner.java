package dev.stepworker.runtime.task;

import dev.stepworker.api.TaskError;
import dev.stepworker.runtime.async.Continue;
import dev.stepworker.runtime.completion.ServiceAnswer;
import dev.stepworker.runtime.metrics.SkipReason;
import dev.stepworker.runtime.slots.TaskSlot;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
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
    try {
      begin(run);
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
      run.startBeating(run.waited());
      dispatch(run);
    }
  }

  /** Asks the service whether the task is still wanted before work is done, perhaps again. */
  private void probe(TaskRun run) {
    Continue.after(
        scope.worker().link().calls().heartbeat(run.token()),
        answer -> probed(run, answer),
        failure -> probed(run, ServiceAnswer.UNKNOWN));
  }

  private void probed(TaskRun run, ServiceAnswer answer) {
    if (answer.isClosed() || answer == ServiceAnswer.TOKEN_REJECTED) {
      scope.meters().skipped(SkipReason.DEAD_TOKEN);
      run.skip();
    } else {
      run.startBeating(answer == ServiceAnswer.ACCEPTED ? Duration.ZERO : run.waited());
      dispatch(run);
    }
  }

  private void dispatch(TaskRun run) {
    run.task().origin().started();
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
