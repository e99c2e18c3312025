package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Goes one of several ways: to the target of the first rule whose condition holds.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html">Choice
 *     workflow state</a>
 */
public final class Choice extends DataState<Choice> {
  private final List<ChoiceRule> rules;
  private final Optional<Target> otherwise;
  private final Optional<Target> afterwards;

  private Choice(
      StateCore core,
      List<ChoiceRule> rules,
      Optional<Target> otherwise,
      Optional<Target> afterwards) {
    super(core);
    this.rules = List.copyOf(rules);
    this.otherwise = otherwise;
    this.afterwards = afterwards;
  }

  public static Choice named(String name) {
    return new Choice(StateCore.named(name), List.of(), Optional.empty(), Optional.empty());
  }

  /** Adds a rule that leads to the state of that name. */
  public Choice when(Condition condition, String next) {
    return rule(ChoiceRule.when(condition).next(next));
  }

  /** Adds a rule that leads to that state, which thereby comes along into the state machine. */
  public Choice when(Condition condition, State<?> next) {
    return rule(ChoiceRule.when(condition).next(next));
  }

  /** Adds a rule. */
  public Choice rule(ChoiceRule rule) {
    List<ChoiceRule> more = new ArrayList<>(rules);
    more.add(rule);
    return new Choice(core(), more, otherwise, afterwards);
  }

  /** Goes to the state of that name where no rule holds; without it, the state then fails. */
  public Choice otherwise(String next) {
    return new Choice(core(), rules, Optional.of(Target.named(next)), afterwards);
  }

  /** Goes to that state where no rule holds. */
  public Choice otherwise(State<?> next) {
    return new Choice(core(), rules, Optional.of(Target.of(next)), afterwards);
  }

  /** Joins the ways: every state behind this one that leads nowhere leads to the state named. */
  public Choice afterwards(String next) {
    return new Choice(core(), rules, otherwise, Optional.of(Target.named(next)));
  }

  /** Joins the ways: every state behind this one that leads nowhere leads to that state. */
  public Choice afterwards(State<?> next) {
    return new Choice(core(), rules, otherwise, Optional.of(Target.of(next)));
  }

  /** Sets workflow variables where no rule holds: the lambda names them. */
  public Choice assign(Consumer<DocumentObject> variables) {
    return assign(Document.object(variables));
  }

  /** Sets workflow variables where no rule holds: the fields of an object. */
  public Choice assign(Document variables) {
    return with(Slot.ASSIGN, new DocumentContent(variables));
  }

  @Override
  String type() {
    return "Choice";
  }

  @Override
  Choice copy(StateCore changed) {
    return new Choice(changed, rules, otherwise, afterwards);
  }

  @Override
  void renderOwn(ObjectNode state, Rendering rendering) {
    ArrayNode list = state.putArray("Choices");
    rules.forEach(rule -> list.add(rule.render(rendering)));
    otherwise.ifPresent(target -> state.put("Default", target.name()));
  }

  @Override
  void checkOwn(Problems here, QueryLanguage language) {
    if (rules.isEmpty()) {
      here.add("Choices", "has no rule; add one with when(...)");
    }
    for (int i = 0; i < rules.size(); i++) {
      rules.get(i).check(here.in("Choices[" + i + "]"), language);
    }
  }

  @Override
  Optional<Target> join() {
    return afterwards;
  }

  @Override
  List<Transition> branches() {
    List<Transition> transitions = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      String field = "Choices[" + i + "].Next";
      rules.get(i).target().ifPresent(t -> transitions.add(new Transition(field, t, false)));
    }
    otherwise.ifPresent(t -> transitions.add(new Transition("Default", t, false)));
    return transitions;
  }
}
