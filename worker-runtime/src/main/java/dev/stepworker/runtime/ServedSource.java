package dev.stepworker.runtime;

import dev.stepworker.runtime.poll.PollTools;
import dev.stepworker.runtime.poll.PollerGroup;
import dev.stepworker.runtime.slots.HandlerSlots;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * One handler with its pollers. Thread-safe.
 *
 * @param flush sends what its source still has to be told; ends when that is answered
 */
record ServedSource(
    Registration registration, PollerGroup pollers, Supplier<CompletableFuture<Void>> flush) {
  private static final Duration LONGEST_POLL = Duration.ofSeconds(90);

  HandlerSlots slots() {
    return pollers.tools().slots();
  }

  SourceStatus status(Instant now) {
    PollTools tools = pollers.tools();
    return new SourceStatus(
        registration.type().name(),
        registration.source(),
        slots().used(),
        slots().reserved(),
        slots().maximum().orElse(0),
        tools.open().get(),
        pollers.size(),
        tools.health().lastEnd(),
        tools.health().failing().orElse(""),
        isLive(now));
  }

  /** Whether its open polls still come back: none is held for longer than a minute. */
  boolean isLive(Instant now) {
    PollTools tools = pollers.tools();
    return tools.open().get() == 0
        || tools.health().waitingSince().plus(LONGEST_POLL).isAfter(now);
  }
}
