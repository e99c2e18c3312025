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
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The service took the report, but the worker does not learn of it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LostAnswerOfAReportTest {
  private static final TaskType<Object, Object> WORK =
      TaskType.of("work", Object.class, Object.class);
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start();
  private final SettledReports reports = new SettledReports();
  private String queue = "";

  @BeforeEach
  void createQueue() {
    queue = rig.queues().createQueue(QueueSpec.standard("jobs"));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  static Stream<Named<Fault>> lostAnswers() {
    return Stream.of(Fault.resetAfterCommit(), Fault.cutAnswer())
        .map(fault -> Named.of(fault.name(), fault));
  }

  @ParameterizedTest
  @MethodSource("lostAnswers")
  void countsAsDelivered(Fault lost) {
    rig.endpoint().faults().inject(lost.on("SendTaskSuccess").next(1));

    EndpointTask task = run();
    rig.awaitQueueCalls("DeleteMessageBatch", 1);

    assertThat(reports.next()).isEqualTo(CompletionResult.CLOSED_AFTER_AMBIGUOUS_SEND);
    assertThat(task.status()).isEqualTo(TaskStatus.SUCCEEDED);
    assertThat(rig.endpoint().calls().of("SendTaskFailure")).isZero();
  }

  @Test
  void isNoExcuseWhereTheCallCertainlyDidNothing() {
    rig.endpoint().faults().inject(Fault.throttling().on("SendTaskSuccess").next(1));
    rig.endpoint().faults().inject(Fault.taskTimedOut().on("SendTaskSuccess").next(1));

    run();

    assertThat(reports.next()).isEqualTo(CompletionResult.ALREADY_CLOSED);
  }

  private EndpointTask run() {
    rig.start(rig.worker("w")
        .intercept(reports)
        .queue(queue, WORK, (input, task) -> "done", o -> o.receiveWait(ofSeconds(1))));
    return rig.send(queue, TASK, Map.of());
  }
}
