package dev.stepworker.model.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.State;
import dev.stepworker.model.StateMachine;

/**
 * What the model makes of a case.
 *
 * @param part whether {@code json} is a state or a definition
 * @param json the rendering
 * @param statements the statements of the role's policy
 */
record Rendered(String part, JsonNode json, JsonNode statements) {
  private static final AwsEnvironment ENVIRONMENT = AwsEnvironment.of("us-east-1", "123456789012");

  static Rendered of(ConformanceCase testCase, Given given) {
    if (testCase.integration().equals("StateMachine")) {
      StateMachine machine = StateMachineCases.build(given);
      return of(
          "definition",
          machine.toJson(ENVIRONMENT),
          machine.rolePolicy(ENVIRONMENT).toJson());
    }
    State<?> state = Adapters.build(testCase.integration(), "Task", given);
    return of("state", state.toJson(ENVIRONMENT), state.rolePolicy(ENVIRONMENT).toJson());
  }

  /** What something else than an adapter made of a case. */
  static Rendered of(ConformanceCase testCase, String json, String policy) {
    return of(testCase.expects("definition") ? "definition" : "state", json, policy);
  }

  private static Rendered of(String part, String json, String policy) {
    return new Rendered(part, Json.read(json), Json.read(policy).path("Statement"));
  }
}
