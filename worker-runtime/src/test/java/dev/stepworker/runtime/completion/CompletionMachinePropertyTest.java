package dev.stepworker.runtime.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.CompletionResult;
import dev.stepworker.runtime.completion.CompletionMachine.Step;
import dev.stepworker.runtime.time.Backoff;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whatever the service answers: one end, in time, and never another outcome than the handler's. */
class CompletionMachinePropertyTest {
  private static final Report SUCCESS = new Report.Success("{}");
  private static final long LIMIT = Duration.ofSeconds(30).toNanos();

  @Property
  void anOutcomeIsOnlyReplacedWhereTheServiceRefusedIt(
      @ForAll @Size(max = 40) List<ServiceAnswer> answers) {
    CompletionMachine machine = machine();
    boolean refused = false;

    for (ServiceAnswer answer : answers) {
      assertThat(machine.report().equals(SUCCESS)).isEqualTo(!refused);
      refused |= answer == ServiceAnswer.CONTENT_REJECTED || answer == ServiceAnswer.KEY_DENIED;
      if (machine.answered(answer, 0) instanceof Step.Done) {
        return;
      }
    }
  }

  @Property
  void isNeverAcceptedUnlessTheServiceSaysSo(@ForAll @Size(max = 40) List<ServiceAnswer> answers) {
    CompletionMachine machine = machine();

    for (ServiceAnswer answer : answers) {
      if (machine.answered(answer, 0) instanceof Step.Done done) {
        assertThat(done.result() == CompletionResult.ACCEPTED)
            .isEqualTo(answer == ServiceAnswer.ACCEPTED && machine.report().equals(SUCCESS));
        return;
      }
    }
  }

  @Property
  void claimsATaskForItselfOnlyAfterALostAnswer(
      @ForAll @Size(max = 40) List<ServiceAnswer> answers) {
    CompletionMachine machine = machine();
    boolean lost = false;

    for (ServiceAnswer answer : answers) {
      Report sent = machine.report();
      if (machine.answered(answer, 0) instanceof Step.Done done) {
        assertThat(done.result() == CompletionResult.CLOSED_AFTER_AMBIGUOUS_SEND)
            .isEqualTo(lost && answer.isClosed());
        return;
      }
      boolean isSameReport = machine.report().equals(sent);
      lost = answer == ServiceAnswer.UNKNOWN || (lost && isSameReport);
    }
  }

  @Property
  void endsWithinItsTimeWhateverIsAnswered(
      @ForAll @Size(min = 200, max = 200) List<ServiceAnswer> answers) {
    CompletionMachine machine = machine();
    long now = 0;

    for (ServiceAnswer answer : answers) {
      Step step = machine.answered(answer, now);
      if (step instanceof Step.Again again) {
        now += again.delay().toNanos();
        assertThat(now).isLessThanOrEqualTo(LIMIT);
      } else {
        return;
      }
    }
    throw new AssertionError("200 answers, and no end");
  }

  private static CompletionMachine machine() {
    return new CompletionMachine(
        SUCCESS, new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10), new Random(7)), LIMIT);
  }
}
