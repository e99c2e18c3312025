package dev.stepworker.samples.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskFailure;
import dev.stepworker.api.TaskType;
import dev.stepworker.integrations.stepfunctions.StepFunctionsInvokeActivity;
import dev.stepworker.model.Fail;
import dev.stepworker.model.Retry;
import dev.stepworker.model.StateMachine;
import dev.stepworker.testkit.TestEnvironment;
import dev.stepworker.testkit.TestExecution;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OrdersTest {
  record Order(String id, int cents) {}

  record Receipt(String id) {}

  // tag::contract[]
  static final TaskType<Order, Receipt> CHARGE = TaskType.of("charge", Order.class, Receipt.class)
      .timeout(Duration.ofMinutes(5))
      .heartbeat(Duration.ofSeconds(30))
      .errors("Payment.Busy", "Payment.Declined");

  static final StateMachine ORDERS = StateMachine.named("orders")
      .startAt(StepFunctionsInvokeActivity.of(CHARGE)
          .retry(Retry.on("Payment.Busy").maxAttempts(3).interval(Duration.ofHours(1)))
          .catchError("Payment.Declined", "Refused"))
      .state(Fail.named("Refused").error("Order.Refused"))
      .build();
  // end::contract[]

  // tag::test[]
  @Test
  void chargesAgainWhenThePaymentServiceIsBusy() {
    AtomicInteger calls = new AtomicInteger();
    try (TestEnvironment env = TestEnvironment.builder().timeSkipping().start()) {
      env.worker(
          "payments",
          worker -> worker.activity(CHARGE, (order, task) -> {
            if (calls.incrementAndGet() < 3) {
              throw new TaskFailure("Payment.Busy", "come back in an hour");
            }
            return new Receipt("receipt of " + order.id());
          }));

      TestExecution run = env.start(ORDERS, new Order("o-1", 995));

      assertThat(run.awaitOutput(Receipt.class)).isEqualTo(new Receipt("receipt of o-1"));
    }
  }
  // end::test[]
}
