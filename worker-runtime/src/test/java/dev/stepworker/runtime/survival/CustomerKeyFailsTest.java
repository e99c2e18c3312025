package dev.stepworker.runtime.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.CompletionResult;
import dev.stepworker.api.TaskFailure;
import dev.stepworker.api.TaskHandler;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.runtime.Rig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The customer's own key, by which the service encrypts, is throttled or may not be used. */
class CustomerKeyFailsTest {
  private static final TaskType<Object, Object> WORK =
      TaskType.of("work", Object.class, Object.class);

  private final Rig rig = Rig.start();
  private final SettledReports reports = new SettledReports();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void isTriedAgainWhileItIsThrottled() {
    rig.endpoint().faults().inject(Fault.kmsThrottling().on("SendTaskSuccess").next(3));

    EndpointTask task = run((input, context) -> "done");

    assertThat(reports.next()).isEqualTo(CompletionResult.ACCEPTED);
    assertThat(task.output()).contains("\"done\"");
    assertThat(rig.endpoint().calls().of("SendTaskSuccess")).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"KmsAccessDeniedException", "KmsInvalidStateException"})
  void failsTheTaskWithoutErrorAndCauseWhichNeedNoKey(String refusal) {
    rig.endpoint().faults().inject(Fault.error(refusal, "no").on("SendTaskSuccess"));

    EndpointTask task = run((input, context) -> "done");

    assertThat(reports.next()).isEqualTo(CompletionResult.REJECTED_OUTPUT);
    assertThat(task.status()).isEqualTo(TaskStatus.FAILED);
    assertThat(task.error()).isEmpty();
    assertThat(task.cause()).isEmpty();
  }

  @Test
  void failsAFailedTaskWithoutItsNameRatherThanNotAtAll() {
    rig.endpoint().faults().inject(Fault.kmsAccessDenied().on("SendTaskFailure").next(1));

    EndpointTask task = run((input, context) -> {
      throw new TaskFailure("Payment.Declined", "no");
    });

    assertThat(reports.next()).isEqualTo(CompletionResult.REJECTED_OUTPUT);
    assertThat(task.status()).isEqualTo(TaskStatus.FAILED);
    assertThat(task.error()).isEmpty();
  }

  private EndpointTask run(TaskHandler<Object, Object> handler) {
    rig.start(rig.worker("w").intercept(reports).activity(WORK, handler));
    return rig.schedule("work", TaskSpec.ofInput("{}"));
  }
}
