package dev.stepworker.app;

import dev.stepworker.integrations.stepfunctions.StepFunctionsInvokeActivity;
import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.StateMachine;
import dev.stepworker.model.Succeed;
import dev.stepworker.model.spi.StateMachines;
import java.util.List;

/** Two state machines, one of which invokes an activity of {@link ActivityHandlers}. */
public final class SampleMachines implements StateMachines {
  @Override
  public List<StateMachine> in(AwsEnvironment environment) {
    return List.of(
        StateMachine.named("greeting")
            .environment(environment)
            .startAt(StepFunctionsInvokeActivity.of(ActivityHandlers.GREET).named("Greet"))
            .build(),
        StateMachine.named("nothing")
            .environment(environment)
            .startAt(Succeed.named("Done"))
            .build());
  }
}
