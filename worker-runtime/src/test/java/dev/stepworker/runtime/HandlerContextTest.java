package dev.stepworker.runtime;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.Cancellation;
import dev.stepworker.api.TaskContext;
import dev.stepworker.api.TaskSource;
import dev.stepworker.api.TaskToken;
import dev.stepworker.api.TaskType;
import dev.stepworker.api.spi.TaskInterceptor;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.endpoint.TaskStatus;
import dev.stepworker.local.sqs.QueueSpec;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandlerContextTest {
  private static final TaskType<Object, String> WORK = TaskType.of(
          "work", Object.class, String.class)
      .timeout(ofMinutes(5))
      .heartbeat(ofSeconds(30));
  private static final TaskSpec TASK = TaskSpec.ofInput("{}");

  private final Rig rig = Rig.start();
  private final CompletableFuture<TaskContext> seen = new CompletableFuture<>();

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void knowsTheTask() {
    rig.start(rig.worker("w").activity(WORK, (input, task) -> {
      seen.complete(task);
      return "done";
    }));

    EndpointTask task = rig.schedule("work", TASK);
    Soon.ended(task);

    TaskContext context = seen.join();
    assertThat(context.type()).isEqualTo("work");
    assertThat(context.source()).isEqualTo(new TaskSource(TaskSource.Kind.ACTIVITY, "work"));
    assertThat(context.token()).isEqualTo(TaskToken.of(task.token().orElseThrow()));
    assertThat(context.receiveCount()).isEqualTo(1);
    assertThat(context.deadline()).contains(context.receivedAt().plus(ofMinutes(5)));
    assertThat(context.leaseRemaining().orElseThrow()).isLessThanOrEqualTo(ofSeconds(30));
    assertThat(context.isDraining()).isFalse();
    assertThat(context.cancellation().reason()).isEmpty();
    assertThat(context.toString()).doesNotContain(task.token().orElseThrow());
  }

  @Test
  void knowsTheMessage() {
    String queue = rig.queues().createQueue(QueueSpec.standard("jobs"));
    rig.start(rig.worker("w")
        .queue(
            queue,
            WORK,
            (input, task) -> {
              seen.complete(task);
              return "done";
            },
            options -> options.receiveWait(ofSeconds(1))));

    Soon.ended(rig.send(queue, TASK, Map.of()));

    TaskContext context = seen.join();
    assertThat(context.source()).isEqualTo(new TaskSource(TaskSource.Kind.QUEUE, "jobs"));
    assertThat(context.messageId()).isPresent();
    assertThat(context.sentAt()).isPresent();
    assertThat(context.deadline()).contains(context.sentAt().orElseThrow().plus(ofMinutes(5)));
  }

  @Test
  void keepsItsIdOverTheRetriesOfAState() {
    List<String> ids = new CopyOnWriteArrayList<>();
    rig.start(rig.worker("w").activity(WORK, (input, task) -> {
      ids.add(task.id());
      return "done";
    }));
    String context = "{\"_context\":{\"execution\":\"e\",\"state\":\"S\","
        + "\"entered\":\"2030-01-01T00:00:00Z\",\"retry\":%d}}";

    Soon.ended(rig.schedule("work", TaskSpec.ofInput(context.formatted(0))));
    Soon.ended(rig.schedule("work", TaskSpec.ofInput(context.formatted(1))));
    Soon.ended(rig.schedule("work", TASK));

    assertThat(ids.get(0)).isEqualTo(ids.get(1)).matches("[0-9a-f]{32}");
    assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
  }

  @Test
  void tellsWhenTheTaskIsNoLongerWanted() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CompletableFuture<Cancellation.Reason> reason = new CompletableFuture<>();
    TaskType<Object, String> brief =
        TaskType.of("work", Object.class, String.class).heartbeat(ofSeconds(6));
    rig.start(rig.worker("w").activity(brief, (input, task) -> {
      CountDownLatch cancelled = new CountDownLatch(1);
      task.cancellation().onRequested(cancelled::countDown);
      running.countDown();
      cancelled.await();
      reason.complete(task.cancellation().reason().orElseThrow());
      task.cancellation().throwIfRequested();
      return "never";
    }));
    EndpointTask task = rig.schedule("work", TASK);
    running.await();

    task.stop();

    assertThat(reason.join()).isEqualTo(Cancellation.Reason.TIMED_OUT);
    assertThat(rig.endpoint().calls().of("SendTaskSuccess")).isZero();
    assertThat(rig.endpoint().calls().of("SendTaskFailure")).isZero();
  }

  @Test
  void givesTheTokenAway() throws Exception {
    CompletableFuture<TaskToken> token = new CompletableFuture<>();
    StepWorker worker = rig.start(rig.worker("w").activity(WORK, (input, task) -> {
      token.complete(task.detach());
      return "ignored";
    }));

    EndpointTask task = rig.schedule("work", TASK);
    token.join();
    worker.close();

    assertThat(task.status()).isEqualTo(TaskStatus.STARTED);
    assertThat(token.join()).isEqualTo(TaskToken.of(task.token().orElseThrow()));
  }

  @Test
  void freesTheSlotOfALaterCompletionThatIsNoLongerWanted() {
    TaskType<Object, String> brief =
        TaskType.of("work", Object.class, String.class).heartbeat(ofSeconds(6));
    CompletableFuture<Object> later = new CompletableFuture<>();
    rig.start(rig.worker("w")
        .activity(
            brief,
            (input, task) -> {
              if (!later.isDone()) {
                later.complete(task.completeLater());
              }
              return "second";
            },
            options -> options.concurrency(1)));
    EndpointTask first = rig.schedule("work", TASK);
    later.join();

    first.stop();
    EndpointTask second = rig.schedule("work", TASK);

    assertThat(Soon.ended(second).output()).contains("\"second\"");
  }

  @Test
  void isSurroundedByTheInterceptorsInTheirOrder() {
    List<String> order = new CopyOnWriteArrayList<>();
    rig.start(rig.worker("w")
        .intercept(new Named("outer", order), new Named("inner", order))
        .activity(WORK, (input, task) -> {
          order.add("handler");
          return "done";
        }));

    Soon.ended(rig.schedule("work", TASK));

    assertThat(order)
        .containsExactly("outer before", "inner before", "handler", "inner after", "outer after");
  }

  @Test
  void refusesANullInput() {
    rig.start(rig.worker("w")
        .activity(TaskType.of("work", String.class, String.class), (input, task) -> input));

    assertThat(Soon.ended(rig.schedule("work", TaskSpec.ofInput("null"))).error())
        .contains("StepWorker.InvalidInput");
  }

  @Test
  void pollsOnlyWithAFreeSlot() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    EndpointTask only = rig.schedule("work", TASK);
    StepWorker worker = rig.start(rig.worker("w")
        .activity(
            WORK,
            (input, task) -> {
              running.countDown();
              go.await();
              return "done";
            },
            options -> options.concurrency(1).pollers(5)));
    running.await();

    assertThat(worker.status().sources().get(0).openPolls()).isZero();
    assertThat(rig.endpoint().calls().of("GetActivityTask")).isEqualTo(1);

    go.countDown();
    Soon.ended(only);
    rig.awaitCalls("GetActivityTask", 2);
  }

  private record Named(String name, List<String> order) implements TaskInterceptor {
    @Override
    public @Nullable Object around(TaskContext task, @Nullable Object input, Chain next)
        throws Exception {
      order.add(name + " before");
      Object output = next.proceed(input);
      order.add(name + " after");
      return output;
    }
  }
}
