package dev.stepworker.model;

import dev.stepworker.model.path.PathSyntax;

/**
 * A state that has a result, which it puts somewhere into its input.
 *
 * @param <S> the type of the state itself
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-input-output-filtering.html">Processing
 *     input and output in Step Functions</a>
 */
public abstract class ResultState<S extends ResultState<S>> extends StepState<S> {
  ResultState(StateCore core) {
    super(core);
  }

  /** Puts the result there in the input; it replaces the input when unset. JSONPath only. */
  public final S resultPath(String path) {
    return with(Slot.RESULT_PATH, PathContent.of(path, PathSyntax.INPUT_REFERENCE));
  }

  /** Drops the result and hands the input on. JSONPath only. */
  public final S discardResult() {
    return with(Slot.RESULT_PATH, PathContent.discard());
  }
}
