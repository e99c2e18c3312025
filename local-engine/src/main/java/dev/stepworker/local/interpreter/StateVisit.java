package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.Catcher;
import dev.stepworker.local.definition.QueryLanguage;
import dev.stepworker.local.definition.State;
import dev.stepworker.local.definition.StateType;
import dev.stepworker.local.definition.Transition;
import dev.stepworker.local.history.EventDetails;
import dev.stepworker.local.json.Json;
import dev.stepworker.local.query.QueryFailure;
import dev.stepworker.local.time.EventLoop;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One visit of a state, from its being entered until it is left: attempts, retries, catching.
 *
 * <p>Confined to the engine's loop.
 */
final class StateVisit {
  private final Branch branch;
  private final State state;
  private final @Nullable Object input;
  private final StateData data;
  private Retries retries;
  private final Instant enteredTime;
  private final long enteredEventId;
  private long stepEventId;
  private @Nullable String taskToken;
  private @Nullable MapItem item;
  private @Nullable Work work;
  private @Nullable Work stopped;
  private EventLoop.@Nullable Timer retryTimer;
  private boolean over;

  StateVisit(Branch branch, State state, @Nullable Object input) {
    this.branch = branch;
    this.state = state;
    this.input = input;
    this.data = data();
    this.retries = newRetries();
    this.enteredTime = branch.run().loop().now();
    this.stepEventId = branch.lastEventId();
    this.enteredEventId = branch.record(
        state.type().label() + "StateEntered",
        EventDetails.named("stateEnteredEventDetails")
            .withPayload("input", Json.write(input))
            .with("name", state.name()));
  }

  private StateData data() {
    Program program = branch.run().program();
    return state.queryLanguage() == QueryLanguage.JSONATA
        ? new JsonataData(this, program.jsonata())
        : new JsonPathData(this, program.jsonPath());
  }

  Branch branch() {
    return branch;
  }

  State state() {
    return state;
  }

  @Nullable Object input() {
    return input;
  }

  StateData shape() {
    return data;
  }

  boolean isOver() {
    return over;
  }

  int retryCount() {
    return retries.total();
  }

  Map<String, @Nullable Object> variables() {
    return branch.variables().visible();
  }

  /** The token that the context object shows from now on. */
  void taskToken(String token) {
    taskToken = token;
  }

  /** Evaluates something with an item of a map in the context object. */
  @Nullable Object withItem(MapItem shown, Supplier<@Nullable Object> evaluation) {
    item = shown;
    try {
      return evaluation.get();
    } finally {
      item = null;
    }
  }

  /** The context object as it is now. */
  Map<String, @Nullable Object> context() {
    Map<String, @Nullable Object> context =
        item == null ? new LinkedHashMap<>(branch.context()) : item.within(branch.context());
    Map<String, @Nullable Object> entered = new LinkedHashMap<>();
    entered.put("Name", state.name());
    entered.put("EnteredTime", ContextTime.format(enteredTime));
    if (state.type() == StateType.TASK) {
      entered.put("RetryCount", retries.total());
    }
    context.put("State", entered);
    if (taskToken != null) {
      context.put("Task", Map.of("Token", taskToken));
    }
    return context;
  }

  /** Lets a failed evaluation from now on follow the event that is the last now. */
  void stepFromHere() {
    stepEventId = branch.lastEventId();
  }

  /** Makes an attempt at the state's work. */
  void attempt() {
    guarded(() -> {
      Work next = state.accept(new Works(this));
      work = next;
      next.start();
    });
  }

  /** Goes on in a step of its own, unless the visit is over by then. */
  void later(Runnable step) {
    branch.run().later(() -> resume(step));
  }

  /** Goes on in this step, unless the visit is over; expressions may fail in it. */
  void resume(Runnable step) {
    if (!over) {
      stepEventId = branch.lastEventId();
      guarded(step);
    }
  }

  /**
   * Goes on, with all retries, after the visit had ended without success: with the work that was
   * stopped if that can go on, else with another attempt.
   */
  void redrive() {
    over = false;
    retries = newRetries();
    stepEventId = branch.lastEventId();
    Work again = stopped;
    if (again == null) {
      attempt();
    } else {
      guarded(() -> redrive(again));
    }
  }

  private void redrive(Work again) {
    work = again;
    if (!again.redrive()) {
      attempt();
    }
  }

  private Retries newRetries() {
    return new Retries(state.errors().retriers(), branch.run().engine().random());
  }

  private void guarded(Runnable step) {
    try {
      step.run();
    } catch (QueryFailure e) {
      failed(Failure.of(e).within(state.name(), enteredEventId));
    } catch (StateFailure e) {
      failed(e.failure().within(state.name(), enteredEventId));
    }
  }

  /** Ends the visit with the result of its work. */
  void finished(@Nullable Object result) {
    leave(data.result(result), state.transition());
  }

  /** Ends the visit and goes on. */
  void leave(Outputs outputs, Transition transition) {
    String output = Json.write(outputs.output());
    if (branch.run().limits().exceedsPayload(output)) {
      failed(Failure.tooLarge(state.name()));
      return;
    }
    over = true;
    branch.variables().assign(outputs.assigned());
    branch.record(
        state.type().label() + "StateExited", VisitEvents.exited(state.name(), outputs, output));
    branch.proceed(transition, outputs.output());
  }

  /** Handles a failure of the state's work, once everything due at this time has happened. */
  void failed(Failure failure) {
    recordIfEvaluation(failure);
    branch.run().later(() -> {
      if (!over) {
        handle(failure);
      }
    });
  }

  private void recordIfEvaluation(Failure failure) {
    if (failure.kind() == Failure.Kind.EVALUATION) {
      branch.record(
          "EvaluationFailed", stepEventId, VisitEvents.evaluationFailed(state.name(), failure));
    }
  }

  private void handle(Failure failure) {
    stopWork();
    if (failure.kind() == Failure.Kind.FATAL) {
      branch.run().failed(failure, branch.lastEventId());
      return;
    }
    Optional<Duration> delay = retries.next(failure);
    if (delay.isPresent()) {
      retryTimer = branch.run().loop().schedule(delay.get(), branch.run().step(this::retry));
      return;
    }
    recordGroupFailed();
    List<Catcher> catchers = state.errors().catchers();
    for (int i = 0; i < catchers.size(); i++) {
      if (ErrorMatch.covers(catchers.get(i).errorEquals(), failure)) {
        caught(i, failure);
        return;
      }
    }
    end(failure);
  }

  private void retry() {
    if (!over) {
      stepEventId = branch.lastEventId();
      attempt();
    }
  }

  private void recordGroupFailed() {
    if (state.type() == StateType.MAP || state.type() == StateType.PARALLEL) {
      branch.record(state.type().label() + "StateFailed", EventDetails.none());
    }
  }

  private void caught(int index, Failure failure) {
    Catcher catcher = state.errors().catchers().get(index);
    Map<String, @Nullable Object> errorOutput = new LinkedHashMap<>();
    errorOutput.put("Error", failure.error());
    errorOutput.put("Cause", failure.cause());
    try {
      leave(data.caught(catcher, index, errorOutput), Transition.to(catcher.next()));
    } catch (QueryFailure e) {
      Failure inCatcher = Failure.of(e).within(state.name(), enteredEventId);
      stepFromHere();
      recordIfEvaluation(inCatcher);
      end(inCatcher);
    }
  }

  private void end(Failure failure) {
    over = true;
    if (failure.isDataLimit()) {
      stopped = null;
    }
    branch.failed(failure.passedOn());
  }

  /** Stops everything that goes on in this visit; nothing of it is heard any more. */
  void abort() {
    over = true;
    stopWork();
    if (retryTimer != null) {
      retryTimer.cancel();
    }
  }

  private void stopWork() {
    if (work != null) {
      work.abort();
      stopped = work;
      work = null;
    }
  }
}
