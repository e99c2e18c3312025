package dev.stepworker.runtime.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.CompletionResult;
import dev.stepworker.api.TaskError;
import dev.stepworker.runtime.completion.CompletionMachine.Step;
import dev.stepworker.runtime.time.Backoff;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompletionMachineTest {
  private static final long GIVE_UP_AT = Duration.ofMinutes(5).toNanos();

  private final CompletionMachine success = machine(new Report.Success("{}"));
  private final CompletionMachine failure =
      machine(Report.failure(new TaskError("Payment.Declined", "no")));

  @Test
  void isDoneWhenTheServiceAccepts() {
    assertDone(success.answered(ServiceAnswer.ACCEPTED, 0), CompletionResult.ACCEPTED);
  }

  @Test
  void takesAClosedTaskForWhatItIs() {
    assertDone(success.answered(ServiceAnswer.TIMED_OUT, 0), CompletionResult.ALREADY_CLOSED);
    assertDone(failure.answered(ServiceAnswer.GONE, 0), CompletionResult.ALREADY_CLOSED);
  }

  @Test
  void takesATaskThatWasClosedAfterALostAnswerForItsOwn() {
    assertThat(success.answered(ServiceAnswer.UNKNOWN, 0)).isInstanceOf(Step.Again.class);

    assertDone(
        success.answered(ServiceAnswer.TIMED_OUT, 0), CompletionResult.CLOSED_AFTER_AMBIGUOUS_SEND);
  }

  @Test
  void claimsNothingForAReportThatWasNeverSent() {
    assertThat(success.answered(ServiceAnswer.NOT_DONE, 0)).isInstanceOf(Step.Again.class);
    assertThat(success.answered(ServiceAnswer.THROTTLED, 0)).isInstanceOf(Step.Again.class);

    assertDone(success.answered(ServiceAnswer.TIMED_OUT, 0), CompletionResult.ALREADY_CLOSED);
  }

  @Test
  void turnsAnOutputThatTheServiceRefusesIntoANamedFailure() {
    success.answered(ServiceAnswer.CONTENT_REJECTED, 0);

    assertThat(success.report())
        .isInstanceOfSatisfying(
            Report.Failure.class,
            replaced -> assertThat(replaced.error()).isEqualTo(TaskError.INVALID_OUTPUT));
    assertDone(success.answered(ServiceAnswer.ACCEPTED, 0), CompletionResult.REJECTED_OUTPUT);
  }

  @Test
  void failsWithoutANameWhereTheKeyMayNotBeUsed() {
    success.answered(ServiceAnswer.KEY_DENIED, 0);

    assertThat(success.report()).isEqualTo(new Report.Failure(null, null));
  }

  @Test
  void triesThatFailureAgainAndAgain() {
    success.answered(ServiceAnswer.KEY_DENIED, 0);

    assertThat(success.answered(ServiceAnswer.KEY_DENIED, 0)).isInstanceOf(Step.Again.class);
  }

  @Test
  void givesUpWhenItsTimeIsOver() {
    assertDone(success.answered(ServiceAnswer.UNKNOWN, GIVE_UP_AT), CompletionResult.GAVE_UP);
  }

  @Test
  void acceptsThatATokenIsNone() {
    assertDone(success.answered(ServiceAnswer.TOKEN_REJECTED, 0), CompletionResult.REJECTED_TOKEN);
  }

  private static void assertDone(Step step, CompletionResult result) {
    assertThat(step).isEqualTo(new Step.Done(result));
  }

  private static CompletionMachine machine(Report report) {
    return new CompletionMachine(
        report,
        new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), new Random(7)),
        GIVE_UP_AT);
  }
}
