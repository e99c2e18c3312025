package dev.stepworker.local;

import dev.stepworker.local.time.EventLoop;
import dev.stepworker.local.time.RealTimeLoop;
import dev.stepworker.local.time.VirtualTimeLoop;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The loop of an engine and, if it has one, the means to move its time. */
record EngineClock(EventLoop loop, Optional<VirtualTimeLoop> virtual) {
  private static final String THREAD_NAME = "stepworker-local-loop";

  /** Lives by the real clock, which begins at the start time if there is one. */
  static EngineClock real(Optional<Instant> start) {
    InstantSource clock = start.map(InstantSource::fixed).orElse(InstantSource.system());
    return new EngineClock(RealTimeLoop.start(clock, THREAD_NAME), Optional.empty());
  }

  static EngineClock virtual(Instant start, boolean isSkipping) {
    VirtualTimeLoop loop = VirtualTimeLoop.start(start, THREAD_NAME);
    loop.skipTime(isSkipping);
    return new EngineClock(loop, Optional.of(loop));
  }

  void advance(Duration by) {
    virtual
        .orElseThrow(() -> new IllegalStateException(
            "The engine lives by the real clock, which nobody can advance; start it without"
                + " realTime()"))
        .advance(by);
  }
}
