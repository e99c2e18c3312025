package dev.stepworker.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One rule of a Choice state, with what a mere condition and target cannot say:
 * {@code ChoiceRule.when(condition).assign(a -> a.set("size", "big")).next("Big")}. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-choice.html">Choice
 *     workflow state</a>
 */
public final class ChoiceRule {
  private final Condition condition;
  private final Contents contents;
  private final Optional<Target> target;

  private ChoiceRule(Condition condition, Contents contents, Optional<Target> target) {
    this.condition = condition;
    this.contents = contents;
    this.target = target;
  }

  public static ChoiceRule when(Condition condition) {
    return new ChoiceRule(condition, Contents.none(), Optional.empty());
  }

  /** Goes on with the state of that name. */
  public ChoiceRule next(String name) {
    return new ChoiceRule(condition, contents, Optional.of(Target.named(name)));
  }

  /** Goes on with that state, which thereby comes along into the state machine. */
  public ChoiceRule next(State<?> state) {
    return new ChoiceRule(condition, contents, Optional.of(Target.of(state)));
  }

  public ChoiceRule comment(String comment) {
    return with(Slot.COMMENT, FixedContent.text(comment));
  }

  /** Sets workflow variables: the lambda names them. */
  public ChoiceRule assign(Consumer<DocumentObject> variables) {
    return assign(Document.object(variables));
  }

  /** Sets workflow variables: the fields of an object. */
  public ChoiceRule assign(Document variables) {
    return with(Slot.ASSIGN, new DocumentContent(variables));
  }

  /** Sets what the next state gets. JSONata only. */
  public ChoiceRule output(Document document) {
    return with(Slot.OUTPUT, new DocumentContent(document));
  }

  Optional<Target> target() {
    return target;
  }

  ObjectNode render(Rendering rendering) {
    ObjectNode rule = condition.render();
    contents.render(rule, rendering);
    target.ifPresent(t -> rule.put("Next", t.name()));
    return rule;
  }

  void check(Problems here, QueryLanguage language) {
    condition.check(here, language);
    contents.check(here, language);
    if (target.isEmpty()) {
      here.add("Next", "is missing; say where to go on with next(...)");
    }
  }

  private ChoiceRule with(Slot slot, Content content) {
    return new ChoiceRule(condition, contents.with(slot, content), target);
  }
}
