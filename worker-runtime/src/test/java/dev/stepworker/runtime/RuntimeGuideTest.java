package dev.stepworker.runtime;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.ActivityTask;
import dev.stepworker.api.QueueTask;
import dev.stepworker.api.TaskContext;
import dev.stepworker.api.TaskType;
import dev.stepworker.local.endpoint.TaskSpec;
import dev.stepworker.runtime.options.HandlerThreads;
import dev.stepworker.runtime.options.ResourceTargets;
import dev.stepworker.runtime.platform.EcsTaskProtection;
import org.junit.jupiter.api.Test;

/** What the guide to the runtime shows. */
class RuntimeGuideTest {
  private static final TaskType<Order, Receipt> CHARGE =
      TaskType.of("charge-card", Order.class, Receipt.class);
  private static final TaskType<Order, Receipt> RENDER =
      TaskType.of("render", Order.class, Receipt.class);

  record Order(String id) {}

  record Receipt(String id) {}

  // tag::methods[]
  static class Payments {
    @ActivityTask(value = "charge-card", heartbeatSeconds = 30, errors = "Payment.Declined")
    Receipt charge(Order order, TaskContext task) {
      return new Receipt(task.id() + "-" + order.id());
    }

    @QueueTask(value = "approvals", pool = "light", concurrency = 4)
    boolean approve(Order order) {
      return order.id().startsWith("o");
    }
  }
  // end::methods[]

  @Test
  void annotatedMethodsAreHandlers() {
    StepWorker worker =
        StepWorker.builder("w").pool("light", 8).register(new Payments()).build();

    assertThat(worker.status().state()).isEqualTo(WorkerState.NEW);
  }

  @Test
  void slotsAndPollersCanBeSet() {
    try (Rig rig = Rig.start()) {
      StepWorkerBuilder builder = rig.worker("w");
      // tag::slots[]
      builder
          .pool("cpu", ResourceTargets.between(2, 64).cpu(0.75).rampUp(ofMillis(100)))
          .threads(HandlerThreads.AUTO)
          .replicas(3)
          .activity(CHARGE, this::charge, o -> o.concurrency(200).pollers(2, 100))
          .activity(RENDER, this::charge, o -> o.pool("cpu").concurrency(16).tasksPerSecond(5));
      // end::slots[]
      rig.start(builder);

      assertThat(Soon.ended(rig.schedule("render", TaskSpec.ofInput("{\"id\":\"o1\"}")))
              .output())
          .contains("{\"id\":\"o1\"}");
    }
  }

  @Test
  void theRoleAndThePlatformCanBeAsked() {
    StepWorkerBuilder builder = StepWorker.builder("w").activity(CHARGE, this::charge);
    // tag::role[]
    String policy = builder
        .rolePolicy("eu-west-1", "123456789012")
        .allowBuckets("outputs")
        .allowTables("tasks")
        .toJson();
    // end::role[]
    // tag::guard[]
    EcsTaskProtection.from(System.getenv()).ifPresent(builder::scaleInGuard);
    // end::guard[]

    assertThat(policy).contains("states:GetActivityTask");
  }

  private Receipt charge(Order order, TaskContext task) {
    return new Receipt(order.id());
  }
}
