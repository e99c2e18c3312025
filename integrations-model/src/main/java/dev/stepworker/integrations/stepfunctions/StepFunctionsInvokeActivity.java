package dev.stepworker.integrations.stepfunctions;

import dev.stepworker.api.TaskType;
import dev.stepworker.model.DocumentMember;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.TaskRequest;
import dev.stepworker.model.Value;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Hands work to whichever worker polls an activity, and goes on when the worker has answered.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/concepts-activities.html">Step
 *     Functions activities</a>
 */
public final class StepFunctionsInvokeActivity extends TaskRequest {
  /** What the worker gets: an object that may hold expressions; the state's input when unset. */
  public final DocumentMember parameters = document("Parameters");

  private StepFunctionsInvokeActivity() {}

  /**
   * Hands work to the activity of a contract, which lives where the definition does. The contract
   * gives the clocks, and the state's name until another is given.
   */
  public static ServiceTask of(TaskType<?, ?> contract) {
    return of(contract, request -> {});
  }

  /** Hands work to the activity of a contract: the lambda says what the worker gets. */
  public static ServiceTask of(
      TaskType<?, ?> contract, Consumer<StepFunctionsInvokeActivity> spec) {
    return ofArn(arnOf(contract), spec).named(contract.name()).clocksOf(contract);
  }

  /** Hands work to the activity with that ARN. */
  public static ServiceTask ofArn(String activityArn) {
    return ofArn(Value.of(activityArn), request -> {});
  }

  /** Hands work to the activity with that ARN: the lambda says what the worker gets. */
  public static ServiceTask ofArn(String activityArn, Consumer<StepFunctionsInvokeActivity> spec) {
    return ofArn(Value.of(activityArn), spec);
  }

  @Override
  protected Optional<DocumentMember> wholeParameters() {
    return Optional.of(parameters);
  }

  @Override
  protected Optional<DocumentMember> workerInput() {
    return Optional.of(parameters);
  }

  private static ServiceTask ofArn(
      Value<String> activityArn, Consumer<StepFunctionsInvokeActivity> spec) {
    return ServiceTask.ofResource(activityArn, StepFunctionsInvokeActivity::new, spec);
  }

  private static Value<String> arnOf(TaskType<?, ?> contract) {
    return Value.derived(environment -> environment.arn("states", "activity:" + contract.name()));
  }
}
