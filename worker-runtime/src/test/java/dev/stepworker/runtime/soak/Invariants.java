package dev.stepworker.runtime.soak;

import dev.stepworker.local.endpoint.EndpointEvent;
import dev.stepworker.local.endpoint.EndpointEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Goes through an endpoint's log and finds what a worker must never do: lose a task, end one twice,
 * report one that it knows to be lost, or hold more tasks than it has slots. Used once, by one
 * thread.
 */
final class Invariants {
  private static final Set<Kind> ENDS =
      Set.of(Kind.SUCCEEDED, Kind.FAILED, Kind.TIMED_OUT, Kind.STOPPED);
  private static final Duration REPORT_UNDER_WAY = Duration.ofSeconds(3);

  private final Set<String> killed;
  private final int slots;
  private final Map<String, Integer> ends = new HashMap<>();
  private final Map<String, String> holders = new HashMap<>();
  private final Map<String, Integer> held = new HashMap<>();
  private final Map<String, Instant> toldLost = new HashMap<>();
  private final Map<String, Instant> firstReports = new HashMap<>();
  private final List<String> violations = new ArrayList<>();

  /**
   * Looks for violations.
   *
   * @param killed names of the workers that were killed: only their tasks may time out
   * @param slots that each worker has
   */
  Invariants(Set<String> killed, int slots) {
    this.killed = killed;
    this.slots = slots;
  }

  /** Everything that must not have happened, in words. */
  List<String> violations(List<EndpointEvent> log) {
    log.forEach(this::see);
    ends.forEach((task, count) -> {
      if (count != 1) {
        violations.add(task + " ended " + count + " times");
      }
    });
    return violations;
  }

  private void see(EndpointEvent event) {
    if (event.kind() == Kind.SCHEDULED) {
      ends.put(event.task(), 0);
    } else if (event.kind() == Kind.CALLED) {
      called(event);
    } else if (event.kind() == Kind.DELIVERED) {
      delivered(event);
    } else if (ENDS.contains(event.kind())) {
      ended(event);
    } else if (event.kind() == Kind.REFUSED) {
      refused(event);
    }
  }

  private void delivered(EndpointEvent event) {
    String holder = event.detail();
    if (holders.put(event.task(), holder) != null) {
      violations.add(event.task() + " was delivered twice");
    }
    int now = held.merge(holder, 1, Integer::sum);
    if (now > slots) {
      violations.add(holder + " holds " + now + " tasks with " + slots + " slots");
    }
  }

  private void ended(EndpointEvent event) {
    ends.merge(event.task(), 1, Integer::sum);
    String holder = holders.getOrDefault(event.task(), "nobody");
    held.merge(holder, -1, Integer::sum);
    if (event.kind() == Kind.TIMED_OUT && !killed.contains(holder)) {
      violations.add(event.task() + " timed out at " + holder + ", which was not killed");
    }
  }

  /** A report may be on its way when the answer to a heartbeat is, and is sent until it arrives. */
  private void called(EndpointEvent event) {
    boolean isReport = Set.of("SendTaskSuccess", "SendTaskFailure").contains(event.operation());
    if (!isReport || firstReports.putIfAbsent(event.task(), event.at()) != null) {
      return;
    }
    Instant told = toldLost.get(event.task());
    if (told != null && event.at().isAfter(told.plus(REPORT_UNDER_WAY))) {
      violations.add(event.task() + " was reported after its worker knew that it was lost");
    }
  }

  private void refused(EndpointEvent event) {
    if (event.operation().equals("SendTaskHeartbeat")) {
      toldLost.putIfAbsent(event.task(), event.at());
    }
  }
}
