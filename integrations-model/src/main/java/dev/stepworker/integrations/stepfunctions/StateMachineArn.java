package dev.stepworker.integrations.stepfunctions;

import dev.stepworker.model.Arn;
import dev.stepworker.model.StateMachine;
import dev.stepworker.model.Value;

/**
 * The ARNs by which Step Functions knows its state machines.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsstepfunctions.html">
 *     Resource types of Step Functions</a>
 */
public final class StateMachineArn {
  private static final String KIND = "stateMachine:";

  private StateMachineArn() {}

  /** The ARN of a state machine that lives where the definition does. */
  public static Value<String> of(StateMachine machine) {
    return named(machine.name());
  }

  /** The ARN of the state machine with that name, where the definition lives. */
  public static Value<String> named(String name) {
    return Value.derived(environment -> environment.arn("states", KIND + name));
  }

  /**
   * The name in an ARN, without version and alias; empty if the text is no ARN of a state machine.
   */
  static String nameIn(String arn) {
    return Arn.parse(arn)
        .map(Arn::resource)
        .filter(resource -> resource.startsWith(KIND))
        .map(resource -> resource.split(":", -1)[1])
        .orElse("");
  }
}
