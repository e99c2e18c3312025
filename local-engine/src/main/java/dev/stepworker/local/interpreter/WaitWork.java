package dev.stepworker.local.interpreter;

import dev.stepworker.local.definition.Setting;
import dev.stepworker.local.definition.WaitState;
import dev.stepworker.local.query.JsonType;
import dev.stepworker.local.time.EventLoop;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Waits until a time. */
final class WaitWork implements Work {
  private final StateVisit visit;
  private final WaitState state;
  private EventLoop.@Nullable Timer timer;

  WaitWork(StateVisit visit, WaitState state) {
    this.visit = visit;
    this.state = state;
  }

  @Override
  public void start() {
    EventLoop loop = visit.branch().run().loop();
    Instant due = state.seconds().isPresent()
        ? loop.now().plusSeconds(new Seconds(visit).read(state.seconds(), 0))
        : timestamp();
    if (Duration.between(loop.now(), due).toSeconds() > Integer.MAX_VALUE) {
      throw new StateFailure(Failure.fatal("Wait state delay is too long."));
    }
    timer = loop.schedule(due, visit.branch().run().step(() -> visit.resume(this::end)));
  }

  private Instant timestamp() {
    Setting setting = state.timestamp();
    Object value = visit.shape().value(setting, JsonType.STRING);
    try {
      return OffsetDateTime.parse(SettingText.plain(value), DateTimeFormatter.ISO_OFFSET_DATE_TIME)
          .toInstant();
    } catch (DateTimeParseException e) {
      throw notATime(setting, value);
    }
  }

  private StateFailure notATime(Setting setting, @Nullable Object value) {
    String format = "a valid ISO-8601 extended offset date-time format string: ";
    if (setting.path().isPresent()) {
      return new StateFailure(Failure.fatal("The " + setting.pathName()
          + " parameter does not reference " + format + SettingText.of(setting, value)));
    }
    // the service has read the field and entered the state when it finds this
    visit.stepFromHere();
    return new StateFailure(Failure.evaluation(
        setting.name(),
        "The " + setting.name() + " field cannot be parsed as " + format.replace("a valid", "an")
            + SettingText.plain(value)));
  }

  private void end() {
    visit.finished(visit.shape().input());
  }

  @Override
  public void abort() {
    if (timer != null) {
      timer.cancel();
    }
  }
}
