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
    scheduled("a");
    delivered("a");
    succeeded("a");

    assertThat(violations()).isEmpty();
  }

  @Test
  void findsALostTask() {
    scheduled("a");
    delivered("a");

    assertThat(violations()).containsExactly("a ended 0 times");
  }

  @Test
  void findsATaskThatEndedTwice() {
    scheduled("a");
    succeeded("a");
    log(Kind.FAILED, "", "a", "");

    assertThat(violations()).containsExactly("a ended 2 times");
  }

  @Test
  void findsATimeoutAtAWorkerThatLived() {
    scheduled("a");
    delivered("a");
    log(Kind.TIMED_OUT, "", "a", "HEARTBEAT");

    assertThat(violations()).containsExactly("a timed out at w, which was not killed");
    assertThat(new Invariants(Set.of("w"), 1).violations(log)).isEmpty();
  }

  @Test
  void findsMoreTasksThanSlots() {
    scheduled("a");
    scheduled("b");
    delivered("a");
    delivered("b");
    succeeded("a");
    succeeded("b");

    assertThat(violations()).containsExactly("w holds 2 tasks with 1 slots");
  }

  @Test
  void findsAReportOfATaskThatWasKnownToBeLost() {
    scheduled("a");
    log(Kind.STOPPED, "", "a", "");
    log(Kind.REFUSED, "SendTaskHeartbeat", "a", "TaskTimedOut");
    secondsPass(3);
    log(Kind.CALLED, "SendTaskSuccess", "a", "");

    assertThat(violations())
        .containsExactly("a was reported after its worker knew that it was lost");
  }

  @Test
  void allowsAReportThatIsTriedAgain() {
    scheduled("a");
    log(Kind.CALLED, "SendTaskSuccess", "a", "");
    succeeded("a");
    log(Kind.REFUSED, "SendTaskHeartbeat", "a", "TaskTimedOut");
    secondsPass(3);
    log(Kind.CALLED, "SendTaskSuccess", "a", "");

    assertThat(violations()).isEmpty();
  }

  private List<String> violations() {
    return new Invariants(Set.of(), 1).violations(log);
  }

  private void scheduled(String task) {
    log(Kind.SCHEDULED, "", task, "");
  }

  private void delivered(String task) {
    log(Kind.DELIVERED, "", task, "w");
  }

  private void succeeded(String task) {
    log(Kind.SUCCEEDED, "", task, "");
  }

  private void secondsPass(int seconds) {
    for (int i = 0; i < seconds; i++) {
      log(Kind.CALLED, "GetActivityTask", "", "");
    }
  }

  private void log(Kind kind, String operation, String task, String detail) {
    long number = log.size();
    log.add(new EndpointEvent(number, START.plusSeconds(number), kind, operation, task, detail));
  }
}
