package dev.stepworker.runtime.poll;

import dev.stepworker.runtime.time.Backoff;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Decides how long a poller waits before its next poll: not at all after a task or a long poll that
 * came back empty, longer and longer after failures, and after empty answers that came at once, as
 * some emulators give them. Confined to one poller.
 */
final class PollPace {
  private static final Duration SHORTEST_LONG_POLL = Duration.ofSeconds(1);

  private final Backoff failures;
  private final Backoff earlyAnswers;

  PollPace(RandomGenerator random) {
    failures = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), random);
    earlyAnswers = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5), random);
  }

  Duration afterTask() {
    failures.reset();
    earlyAnswers.reset();
    return Duration.ZERO;
  }

  Duration afterEmpty(Duration took) {
    failures.reset();
    if (took.compareTo(SHORTEST_LONG_POLL) < 0) {
      return earlyAnswers.next();
    }
    earlyAnswers.reset();
    return Duration.ZERO;
  }

  Duration afterFailure() {
    return failures.next();
  }
}
