package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.FailState;
import dev.stepworker.local.definition.Setting;
import dev.stepworker.local.query.JsonType;
import org.jspecify.annotations.Nullable;

/** Fails with the state's error and cause. */
final class FailWork implements Work {
  private final StateVisit visit;
  private final FailState state;

  FailWork(StateVisit visit, FailState state) {
    this.visit = visit;
    this.state = state;
  }

  @Override
  public void start() {
    visit.failed(Failure.of(text(state.error()), text(state.cause())));
  }

  private @Nullable String text(Setting setting) {
    if (!setting.isPresent()) {
      return null;
    }
    Object value = visit.shape().value(setting, JsonType.STRING);
    if (value instanceof String text) {
      return text;
    }
    throw new StateFailure(Failure.fatal("The " + setting.pathName()
        + " parameter does not reference a string: " + SettingText.of(setting, value)));
  }
}
