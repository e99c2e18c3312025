package dev.stepworker.model;

import static dev.stepworker.model.Condition.variable;
import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stepworker.api.TaskType;
import dev.stepworker.integrations.sqs.QueueUrl;
import dev.stepworker.integrations.sqs.SqsSendMessage;
import dev.stepworker.integrations.stepfunctions.StepFunctionsInvokeActivity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateMachineTest {
  private static final TaskType<String, String> CHARGE = TaskType.of(
          "charge-card", String.class, String.class)
      .timeout(Duration.ofMinutes(5))
      .heartbeat(ofSeconds(30));
  private static final TaskType<String, String> APPROVE =
      TaskType.of("approve", String.class, String.class).heartbeat(Duration.ofHours(1));

  @Test
  void rendersAWorkflowOfWorkers() {
    StateMachine orders = StateMachine.named("orders")
        .comment("Takes an order to its end")
        .environment(HERE)
        .startAt(StepFunctionsInvokeActivity.of(CHARGE)
            .named("Charge")
            .retry(Retry.on("Payment.Busy").maxAttempts(3).interval(ofSeconds(2)))
            .catchError("Payment.Declined", "Refused")
            .next("Approve"))
        .state(SqsSendMessage.waitForTaskToken(
                APPROVE, m -> m.queueUrl.set(QueueUrl.named("approvals")))
            .named("Approve")
            .next("Approved?"))
        .state(Choice.named("Approved?")
            .when(variable("$.approved").isTrue(), Succeed.named("Shipped"))
            .otherwise("Refused"))
        .state(Fail.named("Refused").error("Order.Refused"))
        .build();

    assertThat(tree(orders.toJson())).isEqualTo(tree("""
        {
          "Comment": "Takes an order to its end",
          "StartAt": "Charge",
          "States": {
            "Charge": {
              "Type": "Task",
              "Resource": "arn:aws:states:eu-central-1:111122223333:activity:charge-card",
              "TimeoutSeconds": 300,
              "HeartbeatSeconds": 30,
              "Retry": [
                {"ErrorEquals": ["Payment.Busy"], "MaxAttempts": 3, "IntervalSeconds": 2}
              ],
              "Catch": [{"ErrorEquals": ["Payment.Declined"], "Next": "Refused"}],
              "Next": "Approve"
            },
            "Approve": {
              "Type": "Task",
              "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken",
              "HeartbeatSeconds": 3600,
              "Parameters": {
                "QueueUrl": "https://sqs.eu-central-1.amazonaws.com/111122223333/approvals",
                "MessageBody": {"taskToken.$": "$$.Task.Token", "input.$": "$"}
              },
              "Next": "Approved?"
            },
            "Approved?": {
              "Type": "Choice",
              "Choices": [{"Variable": "$.approved", "BooleanEquals": true, "Next": "Shipped"}],
              "Default": "Refused"
            },
            "Shipped": {"Type": "Succeed"},
            "Refused": {"Type": "Fail", "Error": "Order.Refused"}
          }
        }
        """));
    assertThat(orders.rolePolicy().statements())
        .containsExactly(IamStatement.allow("sqs:SendMessage")
            .on("arn:aws:sqs:eu-central-1:111122223333:approvals"));
  }

  @Test
  void takesStatesThatOthersBringAlongAndLoops() {
    Pass last = Pass.named("Last").next("First");
    StateMachine loop = StateMachine.named("loop")
        .startAt(Wait.duration(ofSeconds(1))
            .named("First")
            .next(Choice.named("Again?")
                .when(variable("$.n").numericLessThan(3), last)
                .otherwise(Succeed.named("Done"))))
        .build();

    assertThat(tree(loop.toJson()).path("States").fieldNames())
        .toIterable()
        .containsExactly("First", "Again?", "Last", "Done");
  }

  @Test
  void reportsEveryProblemAtOnce() {
    StateMachineBuilder wrong = StateMachine.named("no blanks")
        .timeout(Duration.ZERO)
        .startAt("Begin")
        .state(Pass.named("Begin").inputPath("order").next("Nowhere"))
        .state(Pass.named("Island").resultPath("$$.x"))
        .state(Choice.named("Fork"))
        .state(StepFunctionsInvokeActivity.of(CHARGE).heartbeat(Duration.ofMinutes(5)))
        .state(Parallel.named("Both").branch(Pass.named("Begin")).catchAll("Gone"));

    assertThat(problemsOf(wrong))
        .containsExactly(
            "Name is 'no blanks'; must be 1 to 80 letters, digits and + ! @ . ( ) - = _ '",
            "TimeoutSeconds is PT0S; must be whole seconds, PT1S to PT27777H46M39S",
            "Begin.InputPath is 'order', which is not a path: it does not start with '$'",
            "Begin.Next is 'Nowhere', which is no state of the same scope; "
                + "add it, or correct the name",
            "Island.ResultPath is '$$.x'; must be a path into the state's data, such as '$.x'",
            "Fork.Choices has no rule; add one with when(...)",
            "charge-card.HeartbeatSeconds is 300; must be less than TimeoutSeconds, 300",
            "Both.Catch[0].Next is 'Gone', which is no state of the same scope; "
                + "add it, or correct the name",
            "Island cannot be reached; lead a state to it, or leave it out",
            "Fork cannot be reached; lead a state to it, or leave it out",
            "charge-card cannot be reached; lead a state to it, or leave it out",
            "Both cannot be reached; lead a state to it, or leave it out",
            "Begin is the name of 2 states; every state needs a name of its own");
  }

  @Test
  void reportsAMissingStartAndAnEndlessScope() {
    assertThat(problemsOf(StateMachine.named("m").state(Pass.named("A").next("A"))))
        .containsExactly(
            "StartAt is missing; name the first state with startAt(...)",
            "A cannot be reached; lead a state to it, or leave it out",
            "States never ends; let one state lead nowhere, or end in Succeed or Fail");
  }

  @Test
  void refusesTransitionsIntoABranch() {
    StateMachineBuilder machine = StateMachine.named("m")
        .startAt(
            Parallel.named("P").branch(Pass.named("Inside").next("Outside")).next("Inside"))
        .state(Pass.named("Outside"));

    assertThat(problemsOf(machine))
        .contains(
            "P.Next is 'Inside', which is no state of the same scope; "
                + "add it, or correct the name",
            "Inside.Next is 'Outside', which is no state of the same scope; "
                + "add it, or correct the name");
  }

  @Test
  void speaksJsonataThroughout() {
    StateMachine machine = StateMachine.named("m")
        .jsonata()
        .startAt(MapState.named("Each")
            .items(Value.jsonata("$states.input.lines"))
            .itemProcessor(Pass.named("Line").output(Value.jsonata("$states.input.price"))))
        .build();

    assertThat(tree(machine.toJson())).isEqualTo(tree("""
        {
          "QueryLanguage": "JSONata",
          "StartAt": "Each",
          "States": {
            "Each": {
              "Type": "Map",
              "Items": "{% $states.input.lines %}",
              "ItemProcessor": {
                "ProcessorConfig": {"Mode": "INLINE"},
                "StartAt": "Line",
                "States": {
                  "Line": {"Type": "Pass", "Output": "{% $states.input.price %}", "End": true}
                }
              },
              "End": true
            }
          }
        }
        """));
  }

  private static List<String> problemsOf(StateMachineBuilder machine) {
    try {
      machine.build();
      return List.of();
    } catch (InvalidDefinitionException e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }
}
