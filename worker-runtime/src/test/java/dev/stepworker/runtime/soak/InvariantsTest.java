package dev.stepworker.runtime.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.local.endpoint.EndpointEvent;
import dev.stepworker.local.endpoint.EndpointEvent.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InvariantsTest {
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  private final List<EndpointEvent> log = new ArrayList<>();

  @Test
  void findsNothingInAPlainRun() {
    log(Kind.SCHEDULED, "", "a", "");
    log(Kind.DELIVERED, "", "a", "w");
    log(Kind.SUCCEEDED, "", "a", "");

    assertThat(violations()).isEmpty();
  }

  @Test
  void findsALostTask() {
    log(Kind.SCHEDULED, "", "a", "");
    log(Kind.DELIVERED, "", "a", "w");

    assertThat(violations()).containsExactly("a ended 0 times");
  }

  @Test
  void findsATaskThatEndedTwice() {
    log(Kind.SCHEDULED, "", "a", "");
    log(Kind.SUCCEEDED, "", "a", "");
    log(Kind.FAILED, "", "a", "");

    assertThat(violations()).containsExactly("a ended 2 times");
  }

  @Test
  void findsATimeoutAtAWorkerThatLived() {
    log(Kind.SCHEDULED, "", "a", "");
    log(Kind.DELIVERED, "", "a", "w");
    log(Kind.TIMED_OUT, "", "a", "HEARTBEAT");

    assertThat(violations()).containsExactly("a timed out at w, which was not killed");
    assertThat(new Invariants(Set.of("w"), 1).violations(log)).isEmpty();
  }

  @Test
  void findsMoreTasksThanSlots() {
    log(Kind.SCHEDULED, "", "a", "");
    log(Kind.SCHEDULED, "", "b", "");
    log(Kind.DELIVERED, "", "a", "w");
    log(Kind.DELIVERED, "", "b", "w");
    log(Kind.SUCCEEDED, "", "a", "");
    log(Kind.SUCCEEDED, "", "b", "");

    assertThat(violations()).containsExactly("w holds 2 tasks with 1 slots");
  }

  @Test
  void findsAReportOfATaskThatWasKnownToBeLost() {
    log(Kind.SCHEDULED, "", "a", "");
    log(Kind.STOPPED, "", "a", "");
    log(Kind.REFUSED, "SendTaskHeartbeat", "a", "TaskTimedOut");
    for (int i = 0; i < 3; i++) {
      log(Kind.CALLED, "GetActivityTask", "", "");
    }
    log(Kind.CALLED, "SendTaskSuccess", "a", "");

    assertThat(violations())
        .containsExactly("a was reported after its worker knew that it was lost");
  }

  @Test
  void allowsAReportThatIsTriedAgain() {
    log(Kind.SCHEDULED, "", "a", "");
    log(Kind.CALLED, "SendTaskSuccess", "a", "");
    log(Kind.SUCCEEDED, "", "a", "");
    log(Kind.REFUSED, "SendTaskHeartbeat", "a", "TaskTimedOut");
    for (int i = 0; i < 3; i++) {
      log(Kind.CALLED, "GetActivityTask", "", "");
    }
    log(Kind.CALLED, "SendTaskSuccess", "a", "");

    assertThat(violations()).isEmpty();
  }

  private List<String> violations() {
    return new Invariants(Set.of(), 1).violations(log);
  }

  private void log(Kind kind, String operation, String task, String detail) {
    long number = log.size();
    log.add(new EndpointEvent(number, START.plusSeconds(number), kind, operation, task, detail));
  }
}
