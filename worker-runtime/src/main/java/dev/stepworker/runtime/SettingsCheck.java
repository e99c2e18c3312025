package dev.stepworker.runtime;

import dev.stepworker.runtime.options.HandlerOptions;
import dev.stepworker.runtime.options.QueueOptions;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what is wrong with a worker's settings, all of it at once. Confined to its caller. */
final class SettingsCheck {
  private static final int MAX_NAME_LENGTH = 80;
  private static final int MAX_POLLERS = 1_000;
  private static final Duration SHORTEST_VISIBILITY = Duration.ofSeconds(10);
  private static final Duration LONGEST_RECEIVE_WAIT = Duration.ofSeconds(20);
  private static final Duration LONGEST_VISIBILITY = Duration.ofHours(12);

  private final WorkerSettings settings;
  private final List<String> problems = new ArrayList<>();

  SettingsCheck(WorkerSettings settings) {
    this.settings = settings;
  }

  List<String> problems() {
    checkName();
    if (settings.registrations.isEmpty()) {
      problems.add("No handler is registered; add one with activity(...) or queue(...)");
    }
    checkUnique();
    settings.registrations.forEach(this::checkOptions);
    if (settings.heartbeatBudget < 1) {
      problems.add("heartbeatBudget is " + settings.heartbeatBudget + "; must be 1 or more");
    }
    checkDuration("grace", settings.grace);
    checkDuration("retryReportsFor", settings.retryReportsFor);
    return problems;
  }

  private void checkName() {
    int length = settings.name.length();
    if (length == 0 || length > MAX_NAME_LENGTH) {
      problems.add("Worker name has " + length + " characters; must have 1 to " + MAX_NAME_LENGTH);
    }
  }

  private void checkUnique() {
    Map<String, Registration> seen = new HashMap<>();
    for (Registration registration : settings.registrations) {
      Registration other = seen.putIfAbsent(
          registration.source().kind() + " " + registration.address(), registration);
      if (other != null) {
        problems.add("'" + registration.address() + "' has a handler for "
            + other.type().name() + " and one for " + registration.type().name()
            + "; give each an activity or a queue of its own");
      }
    }
  }

  private void checkOptions(Registration registration) {
    String handler = registration.type().name();
    HandlerOptions<?> options = registration.options();
    if (options.concurrency() < 1) {
      problems.add(handler + ": concurrency is " + options.concurrency() + "; must be 1 or more");
    }
    if (options.pollers() < 1 || options.pollers() > MAX_POLLERS) {
      problems.add(handler + ": pollers are " + options.pollers() + "; must be 1 to " + MAX_POLLERS
          + ", the most that the service allows for one activity");
    }
    options
        .stallAfter()
        .filter(silence -> silence.isNegative() || silence.isZero())
        .ifPresent(silence ->
            problems.add(handler + ": stallAfter is " + silence + "; must be more than zero"));
    options
        .pool()
        .filter(pool -> !settings.pools.containsKey(pool))
        .ifPresent(pool -> problems.add(handler + ": pool '" + pool
            + "' does not exist; add it with pool(\"" + pool + "\", ...)"));
    if (options instanceof QueueOptions queue) {
      checkVisibility(handler, queue.visibility());
      checkReceiveWait(handler, queue.receiveWait());
    }
  }

  private void checkVisibility(String handler, Duration visibility) {
    if (!isWholeSeconds(visibility, SHORTEST_VISIBILITY, LONGEST_VISIBILITY)) {
      problems.add(handler + ": visibility is " + visibility
          + "; must be whole seconds, 10 seconds to 12 hours");
    }
  }

  private void checkReceiveWait(String handler, Duration wait) {
    if (!isWholeSeconds(wait, Duration.ofSeconds(1), LONGEST_RECEIVE_WAIT)) {
      problems.add(handler + ": receiveWait is " + wait + "; must be whole seconds, 1 to 20");
    }
  }

  private static boolean isWholeSeconds(Duration value, Duration least, Duration most) {
    return value.compareTo(least) >= 0
        && value.compareTo(most) <= 0
        && value.equals(value.truncatedTo(ChronoUnit.SECONDS));
  }

  private void checkDuration(String setting, Duration value) {
    if (value.isNegative()) {
      problems.add(setting + " is " + value + "; must be zero or more");
    }
  }
}
