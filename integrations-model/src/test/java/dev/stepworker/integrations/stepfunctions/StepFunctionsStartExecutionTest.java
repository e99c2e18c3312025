package dev.stepworker.integrations.stepfunctions;

import static dev.stepworker.model.Trees.HERE;
import static dev.stepworker.model.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stepworker.model.ContextObject;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.StateMachine;
import dev.stepworker.model.Succeed;
import org.junit.jupiter.api.Test;

class StepFunctionsStartExecutionTest {
  private static final String FULFIL =
      "arn:aws:states:eu-central-1:111122223333:stateMachine:fulfil";

  @Test
  void rendersEveryField() {
    ServiceTask task = StepFunctionsStartExecution.runJob(start -> {
      start.input.object(i -> i.path("order", "$.id"));
      start.name.path("$.name");
      start.stateMachineArn.set(FULFIL);
      start.associateWithParent.set(true);
    });

    assertThat(tree(task.toJson(HERE))).isEqualTo(tree("""
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::states:startExecution.sync:2",
          "Parameters": {
            "Input": {
              "order.$": "$.id",
              "AWS_STEP_FUNCTIONS_STARTED_BY_EXECUTION_ID.$": "$$.Execution.Id"
            },
            "Name.$": "$.name",
            "StateMachineArn": "arn:aws:states:eu-central-1:111122223333:stateMachine:fulfil"
          }
        }
        """));
    assertThat(task.rolePolicy(HERE).statements())
        .containsExactly(
            IamStatement.allow("events:DescribeRule", "events:PutRule", "events:PutTargets")
                .on("arn:aws:events:eu-central-1:111122223333:rule/"
                    + "StepFunctionsGetEventsForStepFunctionsExecutionRule"),
            IamStatement.allow("states:DescribeExecution", "states:StopExecution")
                .on("arn:aws:states:eu-central-1:111122223333:execution:fulfil*"),
            IamStatement.allow("states:StartExecution").on(FULFIL));
  }

  @Test
  void passesTheInputOnByDefault() {
    ServiceTask task =
        StepFunctionsStartExecution.requestResponse(start -> start.stateMachineArn.set(FULFIL));

    assertThat(tree(task.toJson(HERE)).at("/Parameters/Input.$").asText()).isEqualTo("$");
    assertThat(tree(task.jsonata().toJson(HERE)).at("/Arguments/Input").asText())
        .isEqualTo("{% $states.input %}");
  }

  @Test
  void knowsStateMachinesByNameAndByDefinition() {
    StateMachine fulfil =
        StateMachine.named("fulfil").startAt(Succeed.named("Done")).build();
    ServiceTask byName = StepFunctionsStartExecution.requestResponse(
        start -> start.stateMachineArn.set(StateMachineArn.named("fulfil")));
    ServiceTask byDefinition = StepFunctionsStartExecution.requestResponse(
        start -> start.stateMachineArn.set(StateMachineArn.of(fulfil)));

    assertThat(tree(byName.toJson(HERE)).at("/Parameters/StateMachineArn").asText())
        .isEqualTo(FULFIL);
    assertThat(byDefinition.toJson(HERE)).isEqualTo(byName.toJson(HERE));
    assertThat(byName.rolePolicy(HERE).statements())
        .containsExactly(IamStatement.allow("states:StartExecution").on(FULFIL));
  }

  @Test
  void looksAfterExecutionsOfTheMachineBehindAnAlias() {
    ServiceTask task =
        StepFunctionsStartExecution.runJob(start -> start.stateMachineArn.set(FULFIL + ":live"));

    assertThat(task.rolePolicy(HERE).statements())
        .flatExtracting(IamStatement::resources)
        .contains(FULFIL + ":live", "arn:aws:states:eu-central-1:111122223333:execution:fulfil*");
  }

  @Test
  void allowsAnyMachineThatOnlyTheExecutionKnows() {
    ServiceTask task =
        StepFunctionsStartExecution.runJob(start -> start.stateMachineArn.path("$.machine"));

    assertThat(task.rolePolicy(HERE).statements())
        .flatExtracting(IamStatement::resources)
        .contains(
            "arn:aws:states:eu-central-1:111122223333:stateMachine:*",
            "arn:aws:states:eu-central-1:111122223333:execution:*");
  }

  @Test
  void linksOnlyObjectsToTheParent() {
    assertThatThrownBy(() -> StepFunctionsStartExecution.requestResponse(start -> {
          start.input.path("$.order");
          start.stateMachineArn.set(FULFIL);
          start.associateWithParent.set(true);
        }))
        .hasMessage(
            "Input is no object, so that associateWithParent can add nothing; make it an object");
  }

  @Test
  void refusesACallbackWhoseInputPassesNoTokenOn() {
    assertThatThrownBy(() -> StepFunctionsStartExecution.waitForTaskToken(start -> {
          start.name.set(ContextObject.taskToken());
          start.stateMachineArn.set(FULFIL);
        }))
        .hasMessage("The task token is not passed on, so nobody could ever answer the task; "
            + "put ContextObject.taskToken() into Input");
  }
}
