package dev.stepworker.runtime;

import dev.stepworker.api.TaskType;
import dev.stepworker.runtime.async.VirtualThreads;
import dev.stepworker.runtime.options.HandlerOptions;
import dev.stepworker.runtime.options.HandlerThreads;
import dev.stepworker.runtime.options.HeartbeatMode;
import dev.stepworker.runtime.time.DurationRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Finds what is wrong with a worker's settings, all of it at once. Confined to its caller. */
final class SettingsCheck {
  private static final int MAX_NAME_LENGTH = 80;
  private static final int MAX_POLLERS = 1_000;

  private final WorkerSettings settings;
  private final List<String> problems = new ArrayList<>();

  SettingsCheck(WorkerSettings settings) {
    this.settings = settings;
  }

  List<String> problems() {
    checkName();
    problems.addAll(settings.registrationProblems);
    if (settings.registrations.isEmpty() && settings.registrationProblems.isEmpty()) {
      problems.add("No handler is registered; add one with activity(...) or queue(...)");
    }
    checkUnique();
    checkHandlers();
    settings.registrations.forEach(this::checkOptions);
    if (settings.heartbeatBudget < 1) {
      problems.add("heartbeatBudget is " + settings.heartbeatBudget + "; must be 1 or more");
    }
    if (settings.replicas < 1) {
      problems.add("replicas are " + settings.replicas + "; must be 1 or more");
    }
    check(DurationRange.ZERO_OR_MORE, "grace", settings.grace);
    check(DurationRange.ZERO_OR_MORE, "retryReportsFor", settings.retryReportsFor);
    check(DurationRange.A_SECOND_OR_MORE, "Lease of idempotency(...)", settings.claimLease);
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

  /** A handler whose type was cast away can serve one type only. */
  private void checkHandlers() {
    IdentityHashMap<Object, TaskType<?, ?>> seen = new IdentityHashMap<>();
    for (Registration registration : settings.registrations) {
      TaskType<?, ?> type = registration.type();
      TaskType<?, ?> other = seen.putIfAbsent(registration.invocation().handler(), type);
      if (other != null && !hasSameTypes(type, other)) {
        problems.add("One handler is registered for " + other.name() + " and for " + type.name()
            + ", whose types differ; register a handler for each, which may call the same code");
      }
    }
  }

  private static boolean hasSameTypes(TaskType<?, ?> one, TaskType<?, ?> other) {
    return one.inputType().equals(other.inputType()) && one.outputType().equals(other.outputType());
  }

  private void checkOptions(Registration registration) {
    String handler = registration.type().name();
    HandlerOptions<?> options = registration.options();
    if (options.concurrency() < 1) {
      problems.add(handler + ": concurrency is " + options.concurrency() + "; must be 1 or more");
    }
    checkPollers(registration);
    options
        .tasksPerSecond()
        .filter(rate -> !(rate > 0))
        .ifPresent(rate ->
            problems.add(handler + ": tasksPerSecond is " + rate + "; must be more than zero"));
    if (options.threads().orElse(settings.threads) == HandlerThreads.VIRTUAL
        && VirtualThreads.named(handler).isEmpty()) {
      problems.add(handler + ": threads are VIRTUAL, which Java "
          + Runtime.version().feature() + " does not have; use Java 21 or newer, or AUTO");
    }
    options.stallAfter().ifPresent(silence -> checkStall(handler, silence, options.heartbeat()));
    options
        .pool()
        .filter(pool -> !settings.pools.containsKey(pool))
        .ifPresent(pool -> problems.add(handler + ": pool '" + pool
            + "' does not exist; add it with pool(\"" + pool + "\", ...)"));
    if (registration instanceof Registration.OfQueue queue) {
      problems.addAll(new QueueSettingsCheck(queue).problems());
    }
  }

  private void checkStall(String handler, Duration silence, HeartbeatMode mode) {
    check(DurationRange.MORE_THAN_ZERO, handler + ": stallAfter", silence);
    if (mode == HeartbeatMode.OFF) {
      problems.add(
          handler + ": stallAfter is " + silence + " and heartbeat is OFF, but a handler is"
              + " looked at only when a heartbeat is due; leave one of the two out");
    }
  }

  private void checkPollers(Registration registration) {
    String handler = registration.type().name();
    int least = registration.options().minPollers();
    int most = registration.options().pollers();
    if (most < 1 || most > MAX_POLLERS) {
      problems.add(handler + ": pollers are " + most + "; must be 1 to " + MAX_POLLERS
          + ", the most that the service allows for one activity");
    } else if (least < 1 || least > most) {
      problems.add(handler + ": pollers are " + least + " to " + most
          + "; the minimum must be 1 or more, and not above the maximum");
    } else if (registration instanceof Registration.OfActivity
        && (long) most * settings.replicas > MAX_POLLERS) {
      problems.add(handler + ": " + most + " pollers in each of " + settings.replicas
          + " replicas are " + (long) most * settings.replicas + " open polls; the service allows "
          + MAX_POLLERS + " for one activity: use " + MAX_POLLERS / settings.replicas + " or less");
    }
  }

  private void check(DurationRange range, String setting, Duration value) {
    range.problem(setting, value).ifPresent(problems::add);
  }
}
