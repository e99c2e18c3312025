package dev.stepworker.runtime;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.api.TaskType;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.local.sqs.QueueSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;

class SelfCheckTest {
  private static final TaskType<Object, Object> WORK =
      TaskType.of("work", Object.class, Object.class);
  private static final TaskType<Object, Object> OTHER =
      TaskType.of("other", Object.class, Object.class);

  private final Rig rig = Rig.start();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void findsNothingAboutAWorkerThatIsAsItShouldBe() {
    String arn = rig.endpoint().createActivity("work");

    StepWorker worker =
        rig.start(rig.worker("w").activity(WORK, (in, task) -> in, o -> o.activity(arn)));

    assertThat(worker.advice()).isEmpty();
    assertThat(rig.endpoint().calls().of("DescribeActivity")).isEqualTo(1);
  }

  @Test
  void refusesToStartForAnActivityThatIsNotThere() {
    String arn = rig.endpoint().createActivity("work").replace("work", "gone");
    StepWorker worker =
        rig.worker("w").activity(WORK, (in, task) -> in, o -> o.activity(arn)).build();

    assertThatThrownBy(worker::start)
        .isInstanceOf(WorkerStartException.class)
        .hasMessageContaining("Activity '" + arn + "' does not exist; create it");
  }

  @Test
  void refusesTwoHandlersForOneActivityUnderTwoNames() {
    String arn = rig.endpoint().createActivity("work");
    StepWorker worker = rig.worker("w")
        .activity(WORK, (in, task) -> in)
        .activity(OTHER, (in, task) -> in, o -> o.activity(arn))
        .build();

    assertThatThrownBy(worker::start)
        .hasMessageContaining("'work' and '" + arn + "' are one activity; give it one handler");
  }

  @Test
  void advisesToAllowWhatItMayNotAsk() {
    String arn = rig.endpoint().createActivity("work");
    rig.endpoint()
        .faults()
        .inject(Fault.error("AccessDeniedException", "no").on("DescribeActivity"));

    StepWorker worker =
        rig.start(rig.worker("w").activity(WORK, (in, task) -> in, o -> o.activity(arn)));

    assertThat(worker.advice())
        .containsExactly("Activity '" + arn + "' cannot be checked: allow states:DescribeActivity,"
            + " if only to have it checked");
  }

  @Test
  void tellsThatThereAreNoCredentials() {
    String arn = rig.endpoint().createActivity("work");

    StepWorker worker = rig.start(rig.worker("w")
        .activity(WORK, (in, task) -> in, o -> o.activity(arn))
        .stepFunctionsClients(client -> {
          rig.configure(client);
          client.credentialsProvider(SystemPropertyCredentialsProvider.create());
        }));

    assertThat(worker.advice())
        .containsExactly("Activity '" + arn + "' cannot be checked: no AWS credentials were found,"
            + " without which no call succeeds; give this process a role, or set a credentials"
            + " provider with stepFunctionsClients(...) and sqsClients(...)");
  }

  @Test
  void startsEvenIfTheServiceIsTooBusyToAnswer() {
    String arn = rig.endpoint().createActivity("work");
    rig.endpoint().faults().inject(Fault.throttling().on("DescribeActivity"));

    StepWorker worker =
        rig.start(rig.worker("w").activity(WORK, (in, task) -> in, o -> o.activity(arn)));

    assertThat(worker.advice())
        .containsExactly("Activity '" + arn + "' cannot be checked: ThrottlingException");
  }

  @Test
  void advisesOnQueuesThatLoseOrRepeatTasks() {
    String queue = rig.queues().createQueue(QueueSpec.standard("jobs"));
    StepWorker worker = rig.start(rig.worker("w")
        .queue(
            queue,
            WORK.heartbeat(ofSeconds(30)),
            (in, task) -> in,
            o -> o.receiveWait(ofSeconds(1))));

    assertThat(worker.advice())
        .containsExactly(
            "work: visibility is PT1M, longer than the heartbeat timeout of PT30S: when a worker"
                + " dies, its message comes back after the task has timed out; set visibility(...)"
                + " below the heartbeat timeout",
            "Queue '" + queue + "' has no dead-letter queue: a message that holds no task comes"
                + " again and again; give it one");
  }

  @Test
  void advisesOnPollersThatCanNeverPoll() {
    StepWorker worker = rig.start(
        rig.worker("w").activity(WORK, (in, task) -> in, o -> o.concurrency(2).pollers(5)));

    assertThat(worker.advice())
        .containsExactly(
            "work: 5 pollers share 2 slots, and a poll needs one; set concurrency(5) or"
                + " more, or fewer pollers");
  }
}
