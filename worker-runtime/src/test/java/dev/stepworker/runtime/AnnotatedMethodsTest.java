package dev.stepworker.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.api.ActivityTask;
import dev.stepworker.api.QueueTask;
import dev.stepworker.api.TaskContext;
import dev.stepworker.api.TaskFailure;
import dev.stepworker.api.TaskHandler;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.EndpointTask;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.local.sqs.QueueSpec;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnnotatedMethodsTest {
  record Order(String id, int cents) {}

  private final Rig rig = Rig.start();

  @AfterEach
  void close() {
    rig.close();
  }

  static class Payments {
    @ActivityTask(value = "charge", heartbeatSeconds = 30, timeoutSeconds = 300, concurrency = 3)
    String charge(Order order, TaskContext task) {
      return order.id() + " as " + task.type();
    }

    @ActivityTask("total")
    int total(List<Order> orders) {
      return orders.stream().mapToInt(Order::cents).sum();
    }

    @ActivityTask("later")
    CompletionStage<String> later(String input) {
      return CompletableFuture.supplyAsync(() -> input + " done");
    }

    @ActivityTask(value = "refuse", errors = "Payment.Refused")
    void refuse(Order order) {
      throw new TaskFailure("Payment.Refused", "not " + order.id());
    }
  }

  static class Approvals {
    @QueueTask("jobs")
    String approve(Order order) {
      return "approved " + order.id();
    }
  }

  /** Finds what its superclass declares. */
  static class SpecialPayments extends Payments {
    @Override
    String charge(Order order, TaskContext task) {
      return "special " + order.id();
    }
  }

  @Test
  void areHandlersOfActivitiesWithTheirOwnTypes() {
    rig.start(rig.worker("w").register(new Payments()));

    assertThat(run("charge", "{\"id\":\"o1\",\"cents\":5}").output()).contains("\"o1 as charge\"");
    assertThat(run("total", "[{\"id\":\"a\",\"cents\":5},{\"id\":\"b\",\"cents\":6}]")
            .output())
        .contains("11");
    assertThat(run("later", "\"it is\"").output()).contains("\"it is done\"");
    assertThat(run("refuse", "{\"id\":\"o1\"}").error()).contains("Payment.Refused");
  }

  @Test
  void areHandlersOfQueues() {
    String queue = rig.queues().createQueue(QueueSpec.standard("jobs"));
    rig.start(rig.worker("w").register(new Approvals()));

    EndpointTask task = rig.send(queue, TaskSpec.ofInput("{}"), Map.of("id", "o7"));

    assertThat(Soon.ended(task).output()).contains("\"approved o7\"");
  }

  @Test
  void areFoundOnSuperclassesAndCalledAsOverridden() {
    rig.start(rig.worker("w").register(new SpecialPayments()));

    assertThat(run("charge", "{\"id\":\"o1\"}").output()).contains("\"special o1\"");
  }

  @Test
  void areRefusedWithAllThatIsWrongWithThem() {
    StepWorkerBuilder builder = StepWorker.builder("w").register(new Wrong<String>(), "text");

    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(
            WorkerStartException.class,
            e -> assertThat(e.problems())
                .containsExactlyInAnyOrder(
                    "Wrong.both: has @ActivityTask and @QueueTask; give each task a method of its"
                        + " own",
                    "Wrong.nothing: takes nothing; must take the input, then a TaskContext if it"
                        + " wants one, such as Receipt charge(Order order, TaskContext task)",
                    "Wrong.order: takes dev.stepworker.api.TaskContext, java.lang.String; must take"
                        + " the input, then a TaskContext if it wants one, such as Receipt"
                        + " charge(Order order, TaskContext task)",
                    "Wrong.raw: returns CompletionStage; name the type of its output, such as"
                        + " CompletionStage<Receipt>",
                    "Wrong.variable: takes java.util.List<T> and returns void; name types without"
                        + " variables",
                    "Wrong.still: is static; register an object, and make it a method of that",
                    "Wrong.clocks: heartbeat is PT1M; must be shorter than the timeout of PT30S",
                    "Wrong.name: Task name 'a b' holds the character ' '; use letters, digits, '-',"
                        + " '_' and '.'",
                    "java.lang.String has no handler; annotate its methods with @ActivityTask or"
                        + " @QueueTask"));
  }

  @Test
  @SuppressWarnings({"rawtypes", "unchecked"})
  void areRefusedTogetherWithOtherProblems() {
    TaskHandler one = (input, task) -> input;
    StepWorkerBuilder builder = StepWorker.builder("w")
        .register(new Payments())
        .activity(TaskType.of("charge", Object.class, Object.class), one)
        .activity(TaskType.of("more", String.class, Object.class), one);

    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(
            WorkerStartException.class,
            e -> assertThat(e.problems())
                .containsExactly(
                    "'charge' has a handler for charge and one for charge; give each an activity or"
                        + " a queue of its own",
                    "One handler is registered for charge and for more, whose types differ;"
                        + " register a handler for each, which may call the same code"));
  }

  private EndpointTask run(String activity, String input) {
    return Soon.ended(rig.schedule(activity, TaskSpec.ofInput(input)));
  }

  @SuppressWarnings("rawtypes")
  static class Wrong<T> {
    @ActivityTask("both")
    @QueueTask("both")
    void both(String input) {}

    @ActivityTask("nothing")
    void nothing() {}

    @ActivityTask("order")
    void order(TaskContext task, String input) {}

    @ActivityTask("raw")
    CompletionStage raw(String input) {
      return CompletableFuture.completedFuture(input);
    }

    @ActivityTask("variable")
    void variable(List<T> input) {}

    @ActivityTask("still")
    static void still(String input) {}

    @ActivityTask(value = "clocks", heartbeatSeconds = 60, timeoutSeconds = 30)
    void clocks(String input) {}

    @ActivityTask("a b")
    void name(String input) {}
  }
}
