package dev.stepworker.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskType;
import dev.stepworker.integrations.lambda.LambdaInvoke;
import dev.stepworker.integrations.sqs.SqsSendMessage;
import dev.stepworker.integrations.stepfunctions.StepFunctionsInvokeActivity;
import dev.stepworker.local.faults.Fault;
import dev.stepworker.model.Fail;
import dev.stepworker.model.Retry;
import dev.stepworker.model.StateMachine;
import dev.stepworker.model.Wait;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the testing guide shows. */
@ExtendWith(StepFunctionsExtension.class)
class TestingGuideTest {
  record Order(String id) {}

  record Receipt(String id) {}

  static final TaskType<Order, Receipt> CHARGE = TaskType.of("charge", Order.class, Receipt.class)
      .timeout(Duration.ofHours(1))
      .heartbeat(Duration.ofSeconds(30));

  static final StateMachine ORDERS = StateMachine.named("orders")
      .startAt(StepFunctionsInvokeActivity.of(CHARGE)
          .named("Charge")
          .retry(Retry.on("Payment.Busy").maxAttempts(2).interval(Duration.ofDays(1)))
          .catchError("Payment.Declined", "Refused"))
      .state(Fail.named("Refused").error("Order.Refused"))
      .build();

  // tag::first[]
  @Test
  void chargesAnOrder(TestEnvironment env) {
    env.worker("payments", w -> w.activity(CHARGE, (order, task) -> new Receipt(order.id())));

    TestExecution run = env.start(ORDERS, new Order("o-1"));

    assertThat(run.awaitOutput(Receipt.class)).isEqualTo(new Receipt("o-1"));
  }
  // end::first[]

  // tag::advance[]
  @Test
  void waitsUntilItIsTime(TestEnvironment env) {
    StateMachine patient = StateMachine.named("patient")
        .startAt(Wait.duration(Duration.ofDays(3)).named("Think"))
        .build();
    TestExecution run = env.start(patient, new Order("o-2"));

    env.advance(Duration.ofDays(3));

    assertThat(run.awaitOutput(Order.class)).isEqualTo(new Order("o-2"));
  }
  // end::advance[]

  // tag::heartbeat[]
  @Test
  void staysAliveForAsLongAsItTakes(TestEnvironment env) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    env.worker(
        "payments",
        w -> w.activity(CHARGE, (order, task) -> {
          begun.countDown();
          mayEnd.await();
          return new Receipt(order.id());
        }));
    TestExecution run = env.start(ORDERS, new Order("o-3"));
    begun.await();

    env.advance(Duration.ofMinutes(20)); // sixty heartbeats
    mayEnd.countDown();

    assertThat(run.awaitOutput(Receipt.class)).isEqualTo(new Receipt("o-3"));
  }
  // end::heartbeat[]

  // tag::skipping[]
  @Test
  void triesAgainTheNextDay() {
    try (TestEnvironment env = TestEnvironment.builder().timeSkipping().start()) {
      env.mock("Charge").fails("Payment.Busy", "closed today").returns(new Receipt("r-1"));

      TestExecution run = env.start(ORDERS, new Order("o-4"));

      assertThat(run.awaitOutput(Receipt.class)).isEqualTo(new Receipt("r-1"));
    }
  }
  // end::skipping[]

  // tag::mock[]
  @Test
  void refusesADeclinedCard(TestEnvironment env) {
    env.mock("Charge").fails("Payment.Declined", "no cover");

    TestExecution run = env.start(ORDERS, new Order("o-5")).awaitEnd();

    assertThat(run.path()).containsExactly("Charge", "Refused");
    assertThat(run.error()).contains("Order.Refused");
  }
  // end::mock[]

  // tag::expect[]
  @Test
  void chargesAgainTheNextDay(TestEnvironment env) {
    StateMock charge =
        env.mock("Charge").fails("Payment.Busy", "closed").returns(new Receipt("r-1"));
    TestExecution run = env.start(ORDERS, new Order("o-8"));

    env.advance(Duration.ofDays(1));

    run.awaitEnd()
        .expect()
        .succeeded()
        .path("Charge")
        .output(new Receipt("r-1"))
        .recorded("ActivityFailed", "ActivitySucceeded")
        .tasks("Charge", 2)
        .openTasks(0);
    assertThat(charge.inputs(Order.class)).containsOnly(new Order("o-8"));
  }
  // end::expect[]

  // tag::faults[]
  @Test
  void reportsAChargeOnceThoughTheAnswerIsLost(TestEnvironment env) {
    AtomicInteger charges = new AtomicInteger();
    env.faults().inject(Fault.resetAfterCommit().on("SendTaskSuccess").next(1));
    env.worker(
        "payments",
        w -> w.activity(CHARGE, (order, task) -> new Receipt("r-" + charges.incrementAndGet())));

    TestExecution run = env.start(ORDERS, new Order("o-9"));

    assertThat(run.awaitOutput(Receipt.class)).isEqualTo(new Receipt("r-1"));
    assertThat(charges).hasValue(1);
  }
  // end::faults[]

  // tag::callback[]
  @Test
  void waitsForAnAnswerThroughAQueue(TestEnvironment env) {
    String queue = env.createQueue("charges");
    StateMachine callbacks = StateMachine.named("callbacks")
        .startAt(
            SqsSendMessage.waitForTaskToken(CHARGE, m -> m.queueUrl.set(queue)).named("Ask"))
        .build();
    env.worker("payments", w -> w.queue(queue, CHARGE, (order, task) -> new Receipt(order.id())));

    TestExecution run = env.start(callbacks, new Order("o-6"));

    assertThat(run.awaitOutput(Receipt.class)).isEqualTo(new Receipt("o-6"));
  }
  // end::callback[]

  // tag::function[]
  @Test
  void callsAJavaFunctionInPlaceOfALambda() {
    record Quote(int cents) {}
    StateMachine quotes = StateMachine.named("quotes")
        .startAt(LambdaInvoke.requestResponse(f -> f.functionName.set("quote"))
            .named("Quote")
            .outputPath("$.Payload"))
        .build();
    try (TestEnvironment env = TestEnvironment.builder()
        .function("quote", input -> Map.of("cents", 995))
        .start()) {
      TestExecution run = env.start(quotes, new Order("o-7"));

      assertThat(run.awaitOutput(Quote.class)).isEqualTo(new Quote(995));
    }
  }
  // end::function[]
}
