package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.State;
import dev.stepworker.local.definition.StateType;
import dev.stepworker.local.definition.StatesBlock;
import dev.stepworker.local.definition.Transition;
import dev.stepworker.local.history.EventDetails;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs one block of states, a state at a time, and keeps the chain of its events.
 *
 * <p>Confined to the engine's loop.
 */
final class Branch {
  private final ExecutionRun run;
  private final StatesBlock states;
  private final BranchPlace place;
  private final BranchListener listener;
  private long lastEventId;
  private @Nullable StateVisit visit;
  private @Nullable Runnable entry;
  private boolean over;
  private boolean succeeded;

  Branch(ExecutionRun run, StatesBlock states, BranchPlace place, BranchListener listener) {
    this.run = run;
    this.states = states;
    this.place = place;
    this.listener = listener;
    this.lastEventId = place.fromEventId();
  }

  ExecutionRun run() {
    return run;
  }

  Variables variables() {
    return place.variables();
  }

  /** The context object but for the state. */
  Map<String, @Nullable Object> context() {
    return place.context();
  }

  long lastEventId() {
    return lastEventId;
  }

  boolean isOver() {
    return over;
  }

  boolean hasSucceeded() {
    return succeeded;
  }

  /** Enters the first state in a step of its own. */
  void start(@Nullable Object input) {
    proceed(Transition.to(states.startAt()), input);
  }

  /** Goes on to the next state in a step of its own, or ends the branch. */
  void proceed(Transition transition, @Nullable Object output) {
    if (transition.isEnd()) {
      over = true;
      succeeded = true;
      listener.succeeded(this, output);
      return;
    }
    Runnable next = () -> enter(states.state(transition.next()), output);
    entry = next;
    later(next);
  }

  private void enter(State state, @Nullable Object input) {
    if (run.endsAtTransition()) {
      run.abort(null, null);
      return;
    }
    entry = null;
    StateVisit entered = new StateVisit(this, state, input);
    visit = entered;
    entered.attempt();
  }

  private void later(Runnable step) {
    run.later(() -> {
      if (!over) {
        step.run();
      }
    });
  }

  /** Goes on at the last state, or enters the one that was to be entered next. */
  void redrive() {
    over = false;
    Runnable next = entry;
    StateVisit last = visit;
    if (next != null) {
      later(next);
    } else if (last != null) {
      later(last::redrive);
    }
  }

  /** Goes on as a part of another branch that goes on. */
  void redriveWithin(Branch outer) {
    place.context().put("Execution", outer.context().get("Execution"));
    continueFrom(outer.lastEventId());
    redrive();
  }

  void failed(Failure failure) {
    over = true;
    listener.failed(this, failure);
  }

  /** Adds an event to the branch's chain. */
  long record(String type, EventDetails details) {
    return record(type, lastEventId, details);
  }

  /** Adds an event that another one led to; the chain goes on from it. */
  long record(String type, long previousEventId, EventDetails details) {
    lastEventId = run.record(type, previousEventId, details);
    return lastEventId;
  }

  /** Goes on from another event than the last. */
  void continueFrom(long eventId) {
    lastEventId = eventId;
  }

  /** Stops the branch where it is. */
  void abort() {
    over = true;
    if (visit != null) {
      visit.abort();
    }
  }

  /** Records that the state that failed the branch did not end by itself: a task tells so. */
  void recordFailedStateAborted() {
    if (visit != null && visit.state().type() == StateType.TASK) {
      recordStateAborted(lastEventId);
    }
  }

  /** Records that the state in which the branch was stopped did not end, if its kind tells so. */
  void recordStateAborted(long causeEventId) {
    if (visit != null && tells(visit.state().type())) {
      run.record(visit.state().type().label() + "StateAborted", causeEventId, EventDetails.none());
    }
  }

  private static boolean tells(StateType type) {
    return switch (type) {
      case TASK, WAIT, MAP, PARALLEL -> true;
      case PASS, CHOICE, SUCCEED, FAIL -> false;
    };
  }
}
