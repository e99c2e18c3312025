package dev.stepworker.runtime;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskHandler;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.sqs.QueueSpec;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FifoOrderTest {
  private static final TaskType<Integer, Integer> WORK =
      TaskType.of("work", Integer.class, Integer.class);
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start();
  private final List<Integer> order = new CopyOnWriteArrayList<>();
  private String queue = "";

  @BeforeEach
  void createQueue() {
    queue = rig.queues().createQueue(QueueSpec.fifo("jobs.fifo").contentBasedDeduplication());
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void runsTheMessagesOfAGroupInTheirOrderAndOneAtATime() {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<EndpointTask> tasks = IntStream.range(0, 8).mapToObj(i -> send("a", i)).toList();

    start((number, task) -> {
      most.accumulateAndGet(running.incrementAndGet(), Math::max);
      order.add(number);
      running.decrementAndGet();
      return number;
    });
    tasks.forEach(Soon::ended);

    assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    assertThat(most).hasValue(1);
  }

  @Test
  void runsGroupsBesideEachOther() {
    CountDownLatch both = new CountDownLatch(2);
    EndpointTask a = send("a", 1);
    EndpointTask b = send("b", 2);

    start((number, task) -> {
      both.countDown();
      both.await();
      return number;
    });

    assertThat(Soon.ended(a).output()).contains("1");
    assertThat(Soon.ended(b).output()).contains("2");
  }

  @Test
  void keepsTheOrderOfAGroupWhoseFirstMessageIsHandedBack() {
    AtomicInteger runs = new AtomicInteger();
    send("a", 1);
    EndpointTask last = send("a", 2);

    start((number, task) -> {
      if (runs.incrementAndGet() == 1) {
        throw task.release("busy");
      }
      order.add(number);
      return number;
    });
    Soon.ended(last);

    assertThat(order).containsExactly(1, 2);
  }

  private void start(TaskHandler<Integer, Integer> handler) {
    rig.start(rig.worker("w")
        .queue(queue, WORK, handler, o -> o.receiveWait(ofSeconds(1)).pollers(4)));
  }

  private EndpointTask send(String group, int number) {
    EndpointTask task = rig.endpoint().openCallback(TASK);
    rig.queues()
        .client()
        .sendMessage(
            r -> r.queueUrl(queue).messageBody(Rig.body(task, number)).messageGroupId(group))
        .join();
    return task;
  }
}
