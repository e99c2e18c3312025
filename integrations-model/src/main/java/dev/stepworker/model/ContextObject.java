package dev.stepworker.model;

/**
 * What Step Functions knows about the running execution, as values for either query language.
 *
 * <p>Meant to be imported statically.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/input-output-contextobject.html">
 *     Accessing execution data from the Context object</a>
 */
public final class ContextObject {
  private ContextObject() {}

  /** The token that answers a {@code .waitForTaskToken} task; whoever gets it must send it back. */
  public static Value<String> taskToken() {
    return at("Task.Token");
  }

  /** The ARN of the execution. */
  public static Value<String> executionId() {
    return at("Execution.Id");
  }

  public static Value<String> executionName() {
    return at("Execution.Name");
  }

  /** The whole input of the execution. */
  public static <T> Value<T> executionInput() {
    return at("Execution.Input");
  }

  public static Value<String> executionRoleArn() {
    return at("Execution.RoleArn");
  }

  public static Value<String> executionStartTime() {
    return at("Execution.StartTime");
  }

  /** The ARN of the state machine. */
  public static Value<String> stateMachineId() {
    return at("StateMachine.Id");
  }

  public static Value<String> stateMachineName() {
    return at("StateMachine.Name");
  }

  public static Value<String> stateName() {
    return at("State.Name");
  }

  public static Value<String> stateEnteredTime() {
    return at("State.EnteredTime");
  }

  /** How often the state was retried: 0 at the first attempt. */
  public static Value<Integer> stateRetryCount() {
    return at("State.RetryCount");
  }

  /** The item that a Map state works on. */
  public static <T> Value<T> mapItemValue() {
    return at("Map.Item.Value");
  }

  /** The index, from 0, of the item that a Map state works on. */
  public static Value<Integer> mapItemIndex() {
    return at("Map.Item.Index");
  }

  private static <T> Value<T> at(String field) {
    return Expression.inBoth("$$." + field, "$states.context." + field);
  }
}
