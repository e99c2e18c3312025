package dev.stepworker.app;

import dev.stepworker.app.config.HandlerSettings;
import dev.stepworker.app.config.LauncherSettings;
import dev.stepworker.app.config.Settings;
import dev.stepworker.app.handlers.FoundHandler;
import dev.stepworker.app.handlers.FoundHandler.Kind;
import dev.stepworker.runtime.StepWorker;
import dev.stepworker.runtime.StepWorkerBuilder;
import dev.stepworker.runtime.options.HandlerOptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;

/** Builds the worker that the settings describe. */
record WorkerSetup(Launch launch, MeterRegistry meters) {
  /** The slots that all handlers share. */
  private static final String POOL = "shared";

  StepWorker build() {
    return builder().build();
  }

  StepWorkerBuilder builder() {
    Settings settings = launch.settings();
    StepWorkerBuilder worker = StepWorker.builder(settings.get(LauncherSettings.NAME))
        .pool(POOL, settings.get(LauncherSettings.SLOTS))
        .grace(settings.get(LauncherSettings.DRAIN_TIMEOUT))
        .meterRegistry(meters);
    launch.handlers().forEach(handler -> add(handler, worker));
    return worker;
  }

  private void add(FoundHandler handler, StepWorkerBuilder worker) {
    handler.addition().addTo(worker, address(handler), options -> set(options, handler));
  }

  private Optional<String> address(FoundHandler handler) {
    HandlerSettings own = handler.settings();
    return launch
        .settings()
        .find(handler.kind() == Kind.ACTIVITY ? own.activityArn() : own.queueUrl());
  }

  private void set(HandlerOptions<?> options, FoundHandler handler) {
    Settings settings = launch.settings();
    int slots = settings.get(LauncherSettings.SLOTS);
    options
        .pool(POOL)
        .concurrency(settings.find(handler.settings().concurrency()).orElse(slots));
    options.pollers(settings
        .find(handler.settings().pollers())
        .orElseGet(() -> Math.min(options.pollers(), fairShare(slots))));
  }

  /** As many polls as leave a slot to every handler: an open poll holds one while it waits. */
  private int fairShare(int slots) {
    return Math.max(1, slots / launch.handlers().size());
  }
}
