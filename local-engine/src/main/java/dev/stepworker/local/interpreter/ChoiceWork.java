package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.ChoiceRule;
import dev.stepworker.local.definition.ChoiceState;
import dev.stepworker.local.definition.Transition;
import java.util.List;

/** Goes on by the first rule that applies. */
final class ChoiceWork implements Work {
  private final StateVisit visit;
  private final ChoiceState state;

  ChoiceWork(StateVisit visit, ChoiceState state) {
    this.visit = visit;
    this.state = state;
  }

  @Override
  public void start() {
    List<ChoiceRule> rules = state.rules();
    for (int i = 0; i < rules.size(); i++) {
      ChoiceRule rule = rules.get(i);
      if (visit.shape().applies(rule, i)) {
        visit.leave(visit.shape().chosen(LeavingFields.of(rule, i)), Transition.to(rule.next()));
        return;
      }
    }
    if (state.otherwise().isEnd()) {
      throw new StateFailure(Failure.fatal(
          "Failed to transition out of the state. The state does not point to a next state."));
    }
    visit.leave(visit.shape().chosen(LeavingFields.of(state.data())), state.otherwise());
  }
}
