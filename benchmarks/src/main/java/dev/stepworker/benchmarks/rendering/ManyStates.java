package dev.stepworker.benchmarks.rendering;

import static dev.stepworker.model.Condition.variable;

import dev.stepworker.integrations.sqs.SqsSendMessage;
import dev.stepworker.integrations.stepfunctions.StepFunctionsInvokeActivity;
import dev.stepworker.model.Choice;
import dev.stepworker.model.Pass;
import dev.stepworker.model.Retry;
import dev.stepworker.model.State;
import dev.stepworker.model.StateMachine;
import dev.stepworker.model.StateMachineBuilder;
import dev.stepworker.model.Succeed;
import dev.stepworker.model.Wait;
import java.time.Duration;

/**
 * A state machine of any number of states: an activity with retry and catch, a message, a choice, a
 * wait and a pass, over and over; {@code cdk/render.js} builds the same.
 */
final class ManyStates {
  private static final int KINDS = 5;
  private static final String ACTIVITY =
      "arn:aws:states:us-east-1:123456789012:activity:charge-card";
  private static final String QUEUE_URL = "https://sqs.us-east-1.amazonaws.com/123456789012/orders";
  private static final String END = "End";

  private final int count;

  /** {@code count} states, the last of which ends the execution; 2 or more. */
  ManyStates(int count) {
    this.count = count;
  }

  /** Builds and checks the state machine. */
  StateMachine build() {
    StateMachineBuilder machine = StateMachine.named("many-states").startAt(state(0));
    for (int i = 1; i < count - 1; i++) {
      machine.state(state(i));
    }
    return machine.state(Succeed.named(END)).build();
  }

  private State<?> state(int i) {
    return switch (i % KINDS) {
      case 0 ->
        StepFunctionsInvokeActivity.ofArn(ACTIVITY)
            .named(name(i))
            .heartbeat(Duration.ofSeconds(30))
            .retry(Retry.on("Payment.Busy").maxAttempts(3).interval(Duration.ofSeconds(2)))
            .catchError("Payment.Declined", END)
            .next(next(i));
      case 1 ->
        SqsSendMessage.requestResponse(m -> {
              m.queueUrl.set(QUEUE_URL);
              m.messageBody.path("$.order");
              m.delay.set(Duration.ofSeconds(30));
            })
            .named(name(i))
            .next(next(i));
      case 2 ->
        Choice.named(name(i)).when(variable("$.approved").isTrue(), next(i)).otherwise(END);
      case 3 -> Wait.duration(Duration.ofSeconds(10)).named(name(i)).next(next(i));
      default -> Pass.named(name(i)).next(next(i));
    };
  }

  private static String name(int i) {
    return "State " + i;
  }

  private String next(int i) {
    return i == count - 2 ? END : name(i + 1);
  }
}
