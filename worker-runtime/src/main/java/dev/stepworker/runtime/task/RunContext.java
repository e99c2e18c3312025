package dev.stepworker.runtime.task;

import dev.stepworker.api.Cancellation;
import dev.stepworker.api.TaskCompletion;
import dev.stepworker.api.TaskContext;
import dev.stepworker.api.TaskReleasedException;
import dev.stepworker.api.TaskSource;
import dev.stepworker.api.TaskToken;
import dev.stepworker.runtime.heartbeat.Heartbeats;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a handler sees of its run. Thread-safe. */
final class RunContext implements TaskContext {
  private final TaskRun run;
  private final TaskFacts facts;
  private final HandlerScope scope;
  private final TaskCompletion completion;
  private final Progress progress;
  private volatile Handover handover = Handover.NONE;

  RunContext(TaskRun run, HandlerScope scope, TaskCompletion completion) {
    this.run = run;
    this.facts = run.facts();
    this.scope = scope;
    this.completion = completion;
    this.progress = run.progress();
  }

  /** Who completes the task once the handler returned. */
  Handover handover() {
    return handover;
  }

  @Override
  public TaskToken token() {
    return run.token();
  }

  @Override
  public void heartbeat() {
    progress.moved();
  }

  @Override
  public void progress(double fraction, String note) {
    progress.moved(fraction, note);
  }

  @Override
  public Cancellation cancellation() {
    return run.cancellation();
  }

  @Override
  public Optional<Instant> deadline() {
    return facts.deadline();
  }

  @Override
  public Optional<Duration> leaseRemaining() {
    Heartbeats.Beating beating = run.beating();
    return beating == null ? Optional.empty() : beating.leaseRemaining();
  }

  @Override
  public boolean isDraining() {
    return scope.worker().draining().isDraining();
  }

  @Override
  public void saveProgress(Object checkpoint) {
    scope.worker().conversions().checkpoints().save(facts.id(), checkpoint);
    run.markCheckpointed();
    progress.moved();
  }

  @Override
  public <T> Optional<T> lastProgress(Class<T> type) {
    Optional<T> last = scope.worker().conversions().checkpoints().load(facts.id(), type);
    if (last.isPresent()) {
      run.markCheckpointed();
    }
    return last;
  }

  @Override
  public TaskCompletion completeLater() {
    handover = Handover.LATER;
    return completion;
  }

  @Override
  public TaskToken detach() {
    handover = Handover.DETACHED;
    return run.token();
  }

  @Override
  public TaskReleasedException release(String why) {
    return new TaskReleasedException(why);
  }

  @Override
  public String type() {
    return facts.type();
  }

  @Override
  public String id() {
    return facts.id();
  }

  @Override
  public TaskSource source() {
    return facts.source();
  }

  @Override
  public Instant receivedAt() {
    return facts.receivedAt();
  }

  @Override
  public Optional<Instant> sentAt() {
    return facts.sentAt();
  }

  @Override
  public Optional<String> executionArn() {
    return facts.executionArn();
  }

  @Override
  public Optional<String> stateName() {
    return facts.stateName();
  }

  @Override
  public Optional<Instant> stateEnteredAt() {
    return facts.stateEnteredAt();
  }

  @Override
  public OptionalInt retryCount() {
    return facts.retryCount();
  }

  @Override
  public int receiveCount() {
    return facts.receiveCount();
  }

  @Override
  public Optional<String> messageId() {
    return facts.messageId();
  }

  @Override
  public Optional<String> messageGroup() {
    return facts.messageGroup();
  }

  @Override
  public Map<String, String> attributes() {
    return facts.attributes();
  }

  @Override
  public Optional<String> traceHeader(String name) {
    return facts.traceHeader(name);
  }

  @Override
  public String toString() {
    return facts.toString();
  }
}
