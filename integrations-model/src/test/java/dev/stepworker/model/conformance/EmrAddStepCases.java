package dev.stepworker.model.conformance;

import dev.stepworker.integrations.emr.ActionOnFailure;
import dev.stepworker.integrations.emr.EmrAddStep;
import dev.stepworker.model.ServiceTask;
import java.util.function.Consumer;

final class EmrAddStepCases {
  private EmrAddStepCases() {}

  static ServiceTask build(Given given) {
    Consumer<EmrAddStep> spec = a -> {
      given.text("clusterId", a.clusterId);
      given.text("executionRoleArn", a.executionRoleArn);
      a.step.set(step -> {
        given.text("name", step.name);
        given.constant("actionOnFailure", step.actionOnFailure, ActionOnFailure::valueOf);
        step.hadoopJarStep.set(hadoop -> {
          given.text("jar", hadoop.jar);
          given.text("mainClass", hadoop.mainClass);
          given.texts("args", hadoop.args);
          given.textMap("properties", hadoop.properties);
        });
      });
    };
    return PatternFactories.of(given)
        .requestResponse(() -> EmrAddStep.requestResponse(spec))
        .runJob(() -> EmrAddStep.runJob(spec))
        .buildRunJobByDefault();
  }
}
