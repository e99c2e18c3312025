package dev.stepworker.runtime.task;

import dev.stepworker.api.Cancellation;
import dev.stepworker.api.CompletionResult;
import dev.stepworker.api.TaskToken;
import dev.stepworker.runtime.async.Continue;
import dev.stepworker.runtime.completion.Report;
import dev.stepworker.runtime.heartbeat.HeartbeatPlan;
import dev.stepworker.runtime.heartbeat.Heartbeats;
import dev.stepworker.runtime.slots.TaskSlot;
import dev.stepworker.runtime.task.TaskOrigin.Ending;
import dev.stepworker.runtime.time.WorkerTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One task here, from receipt to end. The first outcome decided stands; then it is reported, and
 * when that is settled the heartbeats stop, the origin is told, and the slot is given back: each
 * once, whatever happens. Thread-safe.
 */
final class TaskRun {
  private final ReceivedTask task;
  private final TaskFacts facts;
  private final TaskSlot slot;
  private final HandlerScope scope;
  private final CancellationSignal cancellation;
  private final RunObserver observer;
  private final Progress progress;
  private final Vitality vitality;
  private final HandlerThread handlerThread = new HandlerThread();
  private final Decision decision = new Decision();
  private final List<TaskOrigin> origins = new ArrayList<>(); // guarded by itself
  private @Nullable Ending ending; // guarded by origins
  private volatile Heartbeats.@Nullable Beating beating;
  private volatile boolean completedElsewhere;
  private volatile boolean checkpointed;
  private volatile Runnable activeSample = () -> {};
  private volatile WorkerTime.Timer deadline = () -> {};

  TaskRun(ReceivedTask task, TaskSlot slot, HandlerScope scope) {
    this.task = task;
    this.origins.add(task.origin());
    this.slot = slot;
    this.scope = scope;
    this.facts = new TaskFacts(scope.spec(), task, scope.worker().time().instant());
    this.cancellation = new CancellationSignal(scope.worker().hooks());
    this.observer = new RunObserver(this, scope);
    this.progress = new Progress(scope.worker().time());
    this.vitality = new Vitality(scope.spec().options(), progress);
  }

  TaskToken token() {
    return task.token();
  }

  ReceivedTask task() {
    return task;
  }

  TaskFacts facts() {
    return facts;
  }

  CancellationSignal cancellation() {
    return cancellation;
  }

  Progress progress() {
    return progress;
  }

  Vitality vitality() {
    return vitality;
  }

  HandlerThread handlerThread() {
    return handlerThread;
  }

  Heartbeats.@Nullable Beating beating() {
    return beating;
  }

  boolean isDecided() {
    return decision.isFixed();
  }

  /** Tells the origin that the handler is about to run; false if the outcome was fixed before. */
  boolean isStarted() {
    return decision.isOpenFor(task.origin()::started);
  }

  /** The task came once more while it is here; what follows for its origin follows for this one. */
  void join(TaskOrigin duplicate) {
    Ending known;
    synchronized (origins) {
      known = ending;
      if (known == null) {
        origins.add(duplicate);
        return;
      }
    }
    duplicate.ended(known);
  }

  /** Counts as active from now on. */
  void markActive() {
    task.origin().onLost(() -> cancel(Cancellation.Reason.VISIBILITY_LOST));
    activeSample = scope.meters().started();
    facts.deadline().ifPresent(this::cancelAt);
  }

  private void cancelAt(Instant end) {
    WorkerTime time = scope.worker().time();
    deadline = time.schedule(
        Duration.between(time.instant(), end), () -> cancel(Cancellation.Reason.DEADLINE));
  }

  /**
   * How long the service may have waited for a heartbeat. For a task that came before that is not
   * known, as another worker may have sent some: then the first one is due at once.
   */
  Duration waitedForBeat() {
    Duration due = plan().interval();
    return task.origin().cameBefore() && waited().compareTo(due) > 0 ? due : waited();
  }

  /** How long the service may have waited before the task came here. */
  Duration waited() {
    return facts
        .sentAt()
        .map(sentAt -> Duration.between(sentAt, facts.receivedAt()))
        .filter(age -> !age.isNegative())
        .orElse(Duration.ZERO);
  }

  /**
   * Begins the heartbeats: before the input is decoded, whether a thread is free or not.
   *
   * @param waited how long the service waits already
   */
  void startBeating(Duration waited) {
    beating = scope.worker().link().heartbeats().start(token(), plan(), waited, observer);
    if (isEnded()) {
      stopBeating();
    }
  }

  private HeartbeatPlan plan() {
    return scope.spec().heartbeatPlan(task.input().context());
  }

  /** Ends the task without a word to the service, which said that it is over. */
  void skip() {
    end(Ending.DEAD);
  }

  /** Ends the task without a word to the service, which does not know its token. */
  void reject() {
    observer.tokenRejected();
    end(Ending.UNREPORTED);
  }

  /** Fixes the outcome and brings the task to its end; false if another outcome was first. */
  boolean decide(TaskOutcome decided) {
    if (!decision.fix(decided)) {
      return false;
    }
    try {
      conclude(decided);
    } catch (Throwable e) { // must not cost the slot, nor keep the task alive
      observer.notReported(e);
      end(Ending.UNREPORTED);
    }
    return true;
  }

  private void conclude(TaskOutcome decided) {
    observer.decided(decided);
    if (cancellation.saysTokenIsInvalid()) {
      reject();
    } else if (cancellation.saysTaskIsOver()) {
      skip();
    } else {
      decided
          .report(task.origin())
          .ifPresentOrElse(report -> report(report, decided.ending()), () -> end(decided.ending()));
    }
  }

  /** There may be a checkpoint, to be forgotten when nobody can go on from it. */
  void markCheckpointed() {
    checkpointed = true;
  }

  /** The handler has returned, and the outcome comes from elsewhere. */
  void awaitCompletion() {
    completedElsewhere = true;
    endIfNobodyWorks();
  }

  /** Gives the task up; the handler is told, and decides by itself when to return. */
  void cancel(Cancellation.Reason reason) {
    if (isDecided()) {
      return;
    }
    if (cancellation.request(reason)) {
      observer.cancelled(reason);
      if (scope.spec().options().isInterruptedOnCancel()) {
        handlerThread.interrupt();
      }
    }
    endIfNobodyWorks();
  }

  /** Frees the slot of a task that is over, and whose handler will not come back. */
  private void endIfNobodyWorks() {
    if (completedElsewhere && isOver()) {
      decide(new TaskOutcome.Cancelled());
    }
  }

  /** By the service's word, or by the clocks where no heartbeat asks for that. */
  private boolean isOver() {
    return cancellation.saysTaskIsOver() || (plan().isSilent() && cancellation.saysTimeIsOver());
  }

  private void report(Report report, Ending delivered) {
    Continue.after(
        scope.worker().link().reporter().report(token(), report, observer),
        result -> {
          if (result == CompletionResult.REJECTED_TOKEN) {
            observer.tokenRejected();
          }
          end(endingFor(result, delivered));
        },
        failure -> end(Ending.UNREPORTED));
  }

  private static Ending endingFor(CompletionResult result, Ending delivered) {
    return switch (result) {
      case ACCEPTED, CLOSED_AFTER_AMBIGUOUS_SEND, REJECTED_OUTPUT -> delivered;
      case ALREADY_CLOSED -> Ending.DEAD;
      case GAVE_UP, REJECTED_TOKEN -> Ending.UNREPORTED;
    };
  }

  private boolean isEnded() {
    synchronized (origins) {
      return ending != null;
    }
  }

  private void end(Ending how) {
    List<TaskOrigin> toTell;
    synchronized (origins) {
      if (ending != null) {
        return;
      }
      ending = how;
      toTell = List.copyOf(origins);
    }
    try {
      stopBeating();
      deadline.cancel();
      activeSample.run();
      toTell.forEach(origin -> origin.ended(how));
      if (checkpointed && how == Ending.COMPLETED && isLastAttempt()) {
        scope.threads().execute(new CheckpointRemoval(facts, scope.worker()));
      }
    } finally {
      slot.release();
      scope.worker().inFlight().remove(this, how);
    }
  }

  /** Whether no attempt of the state comes that finds what this one has kept. */
  private boolean isLastAttempt() {
    return decision.isSuccess() || !facts.isKnownToTheNextAttempt();
  }

  private void stopBeating() {
    Heartbeats.Beating current = beating;
    if (current != null) {
      current.stop();
    }
  }
}
