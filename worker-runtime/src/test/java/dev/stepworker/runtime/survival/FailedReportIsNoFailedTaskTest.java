package dev.stepworker.runtime.survival;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.CompletionResult;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.local.sqs.QueueSpec;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.StepWorker;
import dev.stepworker.runtime.StepWorkerBuilder;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The work succeeded, and only its report does not come through. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FailedReportIsNoFailedTaskTest {
  private static final TaskType<Object, Object> WORK =
      TaskType.of("work", Object.class, Object.class);
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start();
  private final SettledReports reports = new SettledReports();

  @AfterEach
  void close() {
    rig.close();
  }

  static Stream<Named<Fault>> failures() {
    return Stream.of(
            Fault.throttling(),
            Fault.serverError(500),
            Fault.serverError(503),
            Fault.resetBeforeCommit(),
            Fault.error("AccessDeniedException", "not yet allowed"))
        .map(fault -> Named.of(fault.name(), fault));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void staysASuccessThatIsReportedAgain(Fault failure) {
    rig.endpoint().faults().inject(failure.on("SendTaskSuccess").next(2));
    rig.start(worker().activity(WORK, (input, task) -> "done"));

    EndpointTask task = rig.schedule("work", TASK);

    assertThat(reports.next()).isEqualTo(CompletionResult.ACCEPTED);
    assertThat(task.output()).contains("\"done\"");
    assertThat(rig.endpoint().calls().of("SendTaskFailure")).isZero();
  }

  @Test
  void leavesTheMessageOfAReportThatGaveUp() {
    String queue = rig.queues().createQueue(QueueSpec.standard("jobs"));
    rig.endpoint().faults().inject(Fault.serverError(500).on("SendTaskSuccess"));
    StepWorker worker = rig.start(worker()
        .retryReportsFor(ofSeconds(1))
        .queue(queue, WORK, (input, task) -> "done", o -> o.receiveWait(ofSeconds(1))));

    EndpointTask task = rig.send(queue, TASK, Map.of());

    assertThat(reports.next()).isEqualTo(CompletionResult.GAVE_UP);
    worker.close();
    assertThat(task.status()).isEqualTo(TaskStatus.STARTED);
    assertThat(rig.endpoint().calls().of("SendTaskFailure")).isZero();
    assertThat(rig.queues().size(queue)).isEqualTo(1);
  }

  private StepWorkerBuilder worker() {
    return rig.worker("w").intercept(reports);
  }
}
