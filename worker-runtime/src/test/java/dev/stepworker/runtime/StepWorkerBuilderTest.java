package dev.stepworker.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.api.TaskType;
import dev.stepworker.api.spi.WorkerHandlers;
import dev.stepworker.runtime.options.HandlerThreads;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;

class StepWorkerBuilderTest {
  private static final TaskType<Object, Object> WORK =
      TaskType.of("work", Object.class, Object.class);
  private static final TaskType<Object, Object> OTHER =
      TaskType.of("other", Object.class, Object.class);

  @Test
  void refusesAWorkerThatHasNothingToDo() {
    assertThatThrownBy(() -> StepWorker.builder("w").build())
        .isInstanceOf(WorkerStartException.class)
        .hasMessage("Worker 'w' cannot start:\n"
            + "- No handler is registered; add one with activity(...) or queue(...)");
  }

  @Test
  void listsEveryProblemAtOnce() {
    StepWorkerBuilder builder = StepWorker.builder("")
        .activity(WORK, (in, task) -> in, o -> o.concurrency(0).pollers(1_001).pool("cpu"))
        .activity(WORK, (in, task) -> in)
        .queue("jobs", WORK, (in, task) -> in)
        .queue("jobs", OTHER, (in, task) -> in, o -> o.visibility(Duration.ofMillis(10_500)))
        .queue("more", OTHER, (in, task) -> in, o -> o.receiveWait(Duration.ofSeconds(21)))
        .grace(Duration.ofSeconds(-1));

    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(
            WorkerStartException.class,
            e -> assertThat(e.problems())
                .containsExactly(
                    "Worker name has 0 characters; must have 1 to 80",
                    "'work' has a handler for work and one for work; give each an activity or a"
                        + " queue of its own",
                    "'jobs' has a handler for work and one for other; give each an activity or a"
                        + " queue of its own",
                    "work: concurrency is 0; must be 1 or more",
                    "work: pollers are 1001; must be 1 to 1000, the most that the service allows"
                        + " for one activity",
                    "work: pool 'cpu' does not exist; add it with pool(\"cpu\", ...)",
                    "other: visibility is PT10.5S; must be whole seconds, 10 seconds to 12 hours",
                    "other: receiveWait is PT21S; must be whole seconds, 1 to 20",
                    "grace is PT-1S; must be zero or more, 365 days at most"));
  }

  @Test
  void takesTheHandlersThatAProviderBrings() {
    WorkerHandlers handlers = registry -> {
      registry.activity(WORK, (in, task) -> in);
      registry.queue("jobs", OTHER, (in, task) -> in);
    };

    StepWorker worker = StepWorker.builder("w").handlers(handlers).build();

    assertThat(worker.status().state()).isEqualTo(WorkerState.NEW);
  }

  @Test
  void tellsWhenTheServiceCannotBeReached() {
    StepWorker worker = StepWorker.builder("w")
        .activity(WORK, (in, task) -> in)
        .stepFunctionsClients(client -> client
            .endpointOverride(URI.create("http://127.0.0.1:1"))
            .region(Region.US_EAST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create()))
        .build();

    assertThatThrownBy(worker::start)
        .isInstanceOf(WorkerStartException.class)
        .hasMessageContaining("Activities cannot be looked up")
        .hasMessageContaining("check endpoint, region, credentials and permissions");
    assertThat(worker.status().state()).isEqualTo(WorkerState.FAILED);
  }

  @Test
  void tellsWhichActivitiesAndQueuesAreMissing() {
    try (Rig rig = Rig.start()) {
      StepWorker worker = StepWorker.builder("w")
          .activity(WORK, (in, task) -> in)
          .queue("jobs", OTHER, (in, task) -> in)
          .stepFunctionsClients(rig::configure)
          .sqsClients(rig.queues()::configure)
          .build();

      assertThatThrownBy(worker::start)
          .isInstanceOfSatisfying(
              WorkerStartException.class,
              e -> assertThat(e.problems())
                  .containsExactly(
                      "Activity 'work' does not exist in this account and region; create it, or set"
                          + " createMissingActivities()",
                      "Queue 'jobs' does not exist in this account and region; create it"));
    }
  }

  @Test
  void findsAnActivityThatIsThere() {
    try (Rig rig = Rig.start()) {
      rig.endpoint().createActivity("work");

      rig.start(StepWorker.builder("w")
          .activity(WORK, (in, task) -> in)
          .stepFunctionsClients(rig::configure));

      rig.awaitCalls("GetActivityTask", 1);
      assertThat(rig.endpoint().calls().of("CreateActivity")).isZero();
    }
  }

  @Test
  void holdsThePollersOfAllReplicasAgainstTheServicesLimit() {
    StepWorkerBuilder builder = StepWorker.builder("w")
        .replicas(4)
        .activity(WORK, (in, task) -> in, o -> o.pollers(2, 300))
        .queue("jobs", OTHER, (in, task) -> in, o -> o.pollers(300));

    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(
            WorkerStartException.class,
            e -> assertThat(e.problems())
                .containsExactly("work: 300 pollers in each of 4 replicas are 1200 open polls; the"
                    + " service allows 1000 for one activity: use 250 or less"));
  }

  @Test
  void refusesLimitsThatMakeNoSense() {
    StepWorkerBuilder builder = StepWorker.builder("w")
        .replicas(0)
        .activity(WORK, (in, task) -> in, o -> o.pollers(5, 4).tasksPerSecond(0));

    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(
            WorkerStartException.class,
            e -> assertThat(e.problems())
                .containsExactly(
                    "work: pollers are 5 to 4; the minimum must be 1 or more, and not above the"
                        + " maximum",
                    "work: tasksPerSecond is 0.0; must be more than zero",
                    "replicas are 0; must be 1 or more"));
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_20)
  void refusesVirtualThreadsWhereThereAreNone() {
    StepWorkerBuilder builder = StepWorker.builder("w")
        .activity(WORK, (in, task) -> in, o -> o.threads(HandlerThreads.VIRTUAL));

    assertThatThrownBy(builder::build)
        .hasMessageContaining("work: threads are VIRTUAL, which Java "
            + Runtime.version().feature()
            + " does not have; use Java 21 or newer, or AUTO");
  }
}
