package dev.stepworker.model;

/**
 * Ends the execution, or the branch it stands in, with success.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/state-succeed.html">Succeed
 *     workflow state</a>
 */
public final class Succeed extends DataState<Succeed> {
  private Succeed(StateCore core) {
    super(core);
  }

  public static Succeed named(String name) {
    return new Succeed(StateCore.named(name));
  }

  @Override
  String type() {
    return "Succeed";
  }

  @Override
  Succeed copy(StateCore changed) {
    return new Succeed(changed);
  }
}
