package dev.stepworker.model;

import java.util.function.Consumer;

/**
 * A state that leads to one next state, or ends its scope.
 *
 * @param <S> the type of the state itself
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/workflow-states.html">Workflow
 *     states</a>
 */
public abstract class StepState<S extends StepState<S>> extends DataState<S> {
  StepState(StateCore core) {
    super(core);
  }

  /** Goes on with the state of that name, which may come earlier: loops are fine. */
  public final S next(String name) {
    return copy(core().leadingTo(Target.named(name)));
  }

  /** Goes on with that state, which thereby comes along into the state machine. */
  public final S next(State<?> state) {
    return copy(core().leadingTo(Target.of(state)));
  }

  /** Sets workflow variables: the lambda names them. */
  public final S assign(Consumer<DocumentObject> variables) {
    return assign(Document.object(variables));
  }

  /** Sets workflow variables: the fields of an object. */
  public final S assign(Document variables) {
    return with(Slot.ASSIGN, new DocumentContent(variables));
  }

  @Override
  final boolean isStep() {
    return true;
  }
}
