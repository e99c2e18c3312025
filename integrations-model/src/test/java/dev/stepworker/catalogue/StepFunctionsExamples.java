package dev.stepworker.catalogue;

import dev.stepworker.integrations.stepfunctions.StepFunctionsInvokeActivity;
import dev.stepworker.integrations.stepfunctions.StepFunctionsStartExecution;
import dev.stepworker.model.ContextObject;
import dev.stepworker.model.Pass;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.StateMachine;

/** The page step-functions.md. */
final class StepFunctionsExamples {
  private StepFunctionsExamples() {}

  static Page page() {
    return Page.of("step-functions", "AWS Step Functions", StepFunctionsExamples.class)
        .example(
            "Start an execution and wait for the task token",
            "step-functions-start-execution/seed-callback",
            StepFunctionsExamples::startAnExecutionAndWaitForTheTaskToken)
        .example("The child", "state-machine/seed-child", StepFunctionsExamples::theChild)
        .example("The parent", "state-machine/seed-parent", StepFunctionsExamples::theParent)
        .example(
            "Have a worker do an activity",
            "step-functions-invoke-activity/seed-submit-job",
            StepFunctionsExamples::haveAWorkerDoAnActivity);
  }

  private static Rendering startAnExecutionAndWaitForTheTaskToken() {
    // tag::step-functions-start-execution/seed-callback[]
    ServiceTask task = StepFunctionsStartExecution.waitForTaskToken(child -> {
      child.stateMachineArn.set(
          "arn:aws:states:us-east-1:123456789012:stateMachine:ChildStateMachine");
      child.input.object(input -> input.set("token", ContextObject.taskToken()).set("foo", "bar"));
      child.name.set("MyExecutionName");
    });
    // end::step-functions-start-execution/seed-callback[]
    return Rendering.of(task);
  }

  private static Rendering theChild() {
    // tag::state-machine/seed-child[]
    StateMachine machine =
        StateMachine.named("ChildStateMachine").startAt(Pass.named("PassState")).build();
    // end::state-machine/seed-child[]
    return Rendering.of(machine);
  }

  private static Rendering theParent() {
    // tag::state-machine/seed-parent[]
    StateMachine machine = StateMachine.named("ParentStateMachine")
        .startAt(StepFunctionsStartExecution.waitForTaskToken(child -> {
              child.stateMachineArn.set(
                  "arn:aws:states:us-east-1:123456789012:stateMachine:ChildStateMachine");
              child.input.object(
                  input -> input.set("token", ContextObject.taskToken()).set("foo", "bar"));
              child.name.set("MyExecutionName");
            })
            .named("ChildTask"))
        .build();
    // end::state-machine/seed-parent[]
    return Rendering.of(machine);
  }

  private static Rendering haveAWorkerDoAnActivity() {
    // tag::step-functions-invoke-activity/seed-submit-job[]
    ServiceTask task = StepFunctionsInvokeActivity.ofArn(
        "arn:aws:states:us-east-1:123456789012:activity:SubmitJob");
    // end::step-functions-invoke-activity/seed-submit-job[]
    return Rendering.of(task);
  }
}
