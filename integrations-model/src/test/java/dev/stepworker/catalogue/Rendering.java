package dev.stepworker.catalogue;

import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.StateMachine;

/**
 * What the model makes of an example.
 *
 * @param json the state or the definition
 * @param policy the policy of the state machine's role
 */
public record Rendering(String json, String policy) {
  private static final AwsEnvironment ENVIRONMENT = AwsEnvironment.of("us-east-1", "123456789012");

  static Rendering of(ServiceTask task) {
    ServiceTask named = task.named("Example");
    return new Rendering(
        named.toJson(ENVIRONMENT), named.rolePolicy(ENVIRONMENT).toJson());
  }

  static Rendering of(StateMachine machine) {
    return new Rendering(
        machine.toJson(ENVIRONMENT), machine.rolePolicy(ENVIRONMENT).toJson());
  }
}
