package dev.stepworker.runtime.survival;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.runtime.DrainReport;
import dev.stepworker.runtime.Rig;
import dev.stepworker.runtime.Soon;
import dev.stepworker.runtime.StepWorker;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failure 1: a worker stops in the middle of a poll, and the service hands a task to nobody. */
class TaskGivenToADeadPollerTest {
  private static final TaskType<Object, String> WORK =
      TaskType.of("work", Object.class, String.class);
  private static final int TASKS = 30;

  private final Rig rig = Rig.start(ofSeconds(3));

  @AfterEach
  void close() {
    rig.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 9, 17, 29})
  void noTaskIsGivenToAStoppedWorkerWhereverItIsStopped(int stopAtTask) {
    StepWorker worker = rig.start(
        rig.worker("w").activity(WORK, (input, task) -> "done", options -> options.pollers(4)));
    rig.awaitCalls("GetActivityTask", 4);
    List<EndpointTask> tasks = scheduleTasks();

    Soon.get("delivery", tasks.get(stopAtTask).started());
    DrainReport report = Soon.get("end of the drain", worker.drain(ofSeconds(30)));
    List<EndpointTask> afterwards = scheduleTasks();

    assertThat(report.clean()).isTrue();
    assertThat(tasks)
        .extracting(EndpointTask::status)
        .contains(TaskStatus.SUCCEEDED)
        .isSubsetOf(TaskStatus.SCHEDULED, TaskStatus.SUCCEEDED);
    assertThat(afterwards).extracting(EndpointTask::status).containsOnly(TaskStatus.SCHEDULED);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8})
  void anOpenPollIsWaitedForAndNotCut(int pollers) {
    StepWorker worker = rig.start(rig.worker("w")
        .activity(WORK, (input, task) -> "done", options -> options.pollers(pollers)));
    String activity = rig.endpoint().createActivity("work");
    rig.awaitCalls("GetActivityTask", pollers);

    CompletableFuture<DrainReport> drain = worker.drain(ofSeconds(30));

    assertThat(rig.endpoint().openPolls(activity)).isEqualTo(pollers);
    assertThat(Soon.get("drain", drain).clean()).isTrue();
    assertThat(rig.endpoint().openPolls(activity)).isZero();
  }

  private List<EndpointTask> scheduleTasks() {
    return IntStream.range(0, TASKS)
        .mapToObj(i -> rig.schedule("work", TaskSpec.ofInput("{}")))
        .toList();
  }
}
