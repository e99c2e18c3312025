package dev.stepworker.app.handlers;

import dev.stepworker.app.config.HandlerSettings;
import dev.stepworker.app.config.LauncherSettings;
import dev.stepworker.app.config.Setting;
import dev.stepworker.app.config.Settings;
import dev.stepworker.app.handlers.FoundHandler.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds settings that do not go with the handler they are for. Confined to the start. */
public final class HandlerCheck {
  private final Settings settings;
  private final List<String> problems = new ArrayList<>();

  public HandlerCheck(Settings settings) {
    this.settings = settings;
  }

  /** One sentence a problem; values must be well-formed. */
  public List<String> problems(List<FoundHandler> handlers) {
    handlers.forEach(this::check);
    checkSlots(handlers.size());
    return problems;
  }

  private void check(FoundHandler handler) {
    HandlerSettings own = handler.settings();
    if (handler.kind() == Kind.ACTIVITY) {
      checkUnused(own.queueUrl(), handler, "an activity", own.activityArn());
    } else {
      checkUnused(own.activityArn(), handler, "a queue", own.queueUrl());
    }
    checkConcurrency(own.concurrency());
  }

  private void checkSlots(int handlers) {
    int slots = settings.get(LauncherSettings.SLOTS);
    if (slots < handlers) {
      problems.add("%s is %d; it must be no less than the %d handlers, whose polls need a slot each"
          .formatted(settings.written(LauncherSettings.SLOTS), slots, handlers));
    }
  }

  private void checkUnused(
      Setting<String> unused, FoundHandler handler, String served, Setting<String> instead) {
    settings
        .find(unused)
        .ifPresent(value -> problems.add("%s is set, but handler %s serves %s; set %s"
            .formatted(settings.written(unused), handler.task(), served, instead.variable())));
  }

  private void checkConcurrency(Setting<Integer> concurrency) {
    int slots = settings.get(LauncherSettings.SLOTS);
    Optional<Integer> most = settings.find(concurrency).filter(tasks -> tasks > slots);
    most.ifPresent(tasks -> problems.add("%s is %d; it must be no more than the %d of %s"
        .formatted(
            settings.written(concurrency),
            tasks,
            slots,
            settings.written(LauncherSettings.SLOTS))));
  }
}
