package dev.stepworker.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stepworker.api.TaskType;
import dev.stepworker.integrations.sqs.SqsSendMessage;
import dev.stepworker.integrations.stepfunctions.StepFunctionsInvokeActivity;
import dev.stepworker.model.check.Finding;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StateMachineCheckTest {
  private static final TaskType<String, String> CHARGE =
      TaskType.of("charge", String.class, String.class).errors("Payment.Declined", "Payment.Busy");

  @Test
  void warnsOfAWorkerWithoutClocks() {
    StateMachine machine =
        StateMachine.named("m").startAt(StepFunctionsInvokeActivity.of(CHARGE)).build();

    assertThat(machine.warnings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING K10 /States/charge: charge waits without a timeout, up to a year; add"
                + " TimeoutSeconds",
            "WARNING K10 /States/charge: charge waits for a worker without a heartbeat, so that one"
                + " that died goes unnoticed; add HeartbeatSeconds");
  }

  @Test
  void hasNothingToSayAboutAWorkerWithClocks() {
    StateMachine machine = StateMachine.named("m")
        .startAt(StepFunctionsInvokeActivity.of(
            CHARGE.timeout(Duration.ofMinutes(5)).heartbeat(Duration.ofMinutes(1))))
        .build();

    assertThat(machine.warnings()).isEmpty();
  }

  @Test
  void holdsRetriersAndCatchersToTheErrorsOfTheContract() {
    ServiceTask charge = StepFunctionsInvokeActivity.of(CHARGE)
        .retry(Retry.on("Payment.Busy", "Payment.Slow"))
        .catchError("Payment.Declined", Succeed.named("Refused"))
        .catchError("Payment.Declned", Succeed.named("Lost"))
        .catchError("StepWorker.Interrupted", Succeed.named("Stopped"))
        .catchAll(Succeed.named("Broken"));

    assertThatThrownBy(() -> StateMachine.named("m").startAt(charge).build())
        .isInstanceOf(InvalidDefinitionException.class)
        .hasMessage("charge.Retry names 'Payment.Slow', which the contract charge does not declare;"
            + " correct it to one of Payment.Declined, Payment.Busy, or declare it\n"
            + "charge.Catch names 'Payment.Declned', which the contract charge does not declare;"
            + " correct it to one of Payment.Declined, Payment.Busy, or declare it");
  }

  @Test
  void letsAnyErrorBeNamedWhereTheContractDeclaresNone() {
    TaskType<String, String> open = TaskType.of("open", String.class, String.class);

    StateMachine machine = StateMachine.named("m")
        .startAt(StepFunctionsInvokeActivity.of(open).catchError("Any", Succeed.named("End")))
        .build();

    assertThat(machine.toJson(Trees.HERE)).contains("\"Any\"");
  }

  @Test
  void refusesCallbacksInAnExpressWorkflow() {
    StateMachineBuilder machine = StateMachine.named("m")
        .express()
        .startAt(SqsSendMessage.waitForTaskToken(m -> {
              m.queueUrl.set("https://sqs.eu-central-1.amazonaws.com/111122223333/q");
              m.messageBody.set(Document.object(b -> b.set("token", ContextObject.taskToken())));
            })
            .named("Ask"));

    assertThatThrownBy(machine::build)
        .hasMessage("Ask.Resource is 'arn:aws:states:::sqs:sendMessage.waitForTaskToken', for which"
            + " an express workflow cannot wait; use a standard workflow, or request and response");
  }

  @Test
  void refusesWhatOnlyTheWholeDefinitionShows() {
    Pass inner = Pass.named("Inner").assign(v -> v.set("total", Value.of(1)));
    StateMachineBuilder machine = StateMachine.named("m")
        .startAt(Parallel.named("Both").assign(v -> v.set("total", Value.of(0))).branch(inner));

    assertThatThrownBy(machine::build)
        .hasMessage("Inner.Assign.total is a variable of a scope around this one, which cannot be"
            + " assigned here; choose another name");
  }

  @Test
  void refusesJsonataThatDoesNotParse() {
    StateMachineBuilder machine = StateMachine.named("m")
        .jsonata()
        .startAt(Pass.named("Sum").output(Value.jsonata("$states.input.a +")));

    assertThatThrownBy(machine::build)
        .hasMessageStartingWith("Sum.Output is '{% $states.input.a + %}', which does not parse: ");
  }

  @Test
  void takesRawStatesAsTheyAreAndOnlyWarns() {
    ObjectNode future =
        JsonNodeFactory.instance.objectNode().put("Type", "Pass").put("Later", 1);

    StateMachine machine =
        StateMachine.named("m").startAt(RawState.named("Future", future)).build();

    assertThat(machine.warnings())
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR S2 /States/Future/Later: Later is no field of a Pass state; leave it out");
  }
}
