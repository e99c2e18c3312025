package dev.stepworker.integrations.stepfunctions;

import static dev.stepworker.model.Rule.length;

import dev.stepworker.model.AwsEnvironment;
import dev.stepworker.model.ContextObject;
import dev.stepworker.model.DocumentMember;
import dev.stepworker.model.Field;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.IntegrationPattern;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.Problems;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.TaskRequest;
import dev.stepworker.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Starts an execution of another state machine.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-stepfunctions.html">
 *     Start executions from a task state</a>
 */
public final class StepFunctionsStartExecution extends TaskRequest {
  private static final String ACTION = "states:startExecution";
  private static final String MANAGED_RULE = "StepFunctionsGetEventsForStepFunctionsExecutionRule";
  private static final String PARENT = "AWS_STEP_FUNCTIONS_STARTED_BY_EXECUTION_ID";

  /** What the execution gets: any JSON; the state's input when unset. */
  public final DocumentMember input = withDefault(document("Input"), Value.stateInput());

  /** Name of the execution, which must be new, 1 to 80 characters; made up when unset. */
  public final Member<String> name = text("Name", length(1, 80));

  /** ARN of the state machine; {@link StateMachineArn} makes one of a name. */
  public final Member<String> stateMachineArn = required(text("StateMachineArn"));

  /**
   * Whether the console links the execution to this one, by a member that is added to the input;
   * false when unset. The input has to be an object; where it is unset, it is that member alone.
   */
  public final Member<Boolean> associateWithParent =
      notRendered(withDefault(flag("AssociateWithParent"), false));

  private StepFunctionsStartExecution() {}

  /** Goes on when the execution has begun; the output holds its ARN. */
  public static ServiceTask requestResponse(Consumer<StepFunctionsStartExecution> spec) {
    return of(IntegrationPattern.REQUEST_RESPONSE, spec);
  }

  /** Goes on when the execution has ended; its output stands in {@code Output}, as JSON. */
  public static ServiceTask runJob(Consumer<StepFunctionsStartExecution> spec) {
    return of(IntegrationPattern.RUN_JOB_WITH_JSON_OUTPUT, spec);
  }

  /** Goes on when somebody sends the task token back, which the input has to hold. */
  public static ServiceTask waitForTaskToken(Consumer<StepFunctionsStartExecution> spec) {
    return of(IntegrationPattern.WAIT_FOR_TASK_TOKEN, spec);
  }

  @Override
  protected void checkTogether(Problems problems) {
    if (isAssociated() && input.isSet() && !isObject(input)) {
      problems.add(
          input, "is no object, so that associateWithParent can add nothing; make it an object");
    }
  }

  @Override
  protected void permissions(Permissions permissions) {
    AwsEnvironment environment = permissions.environment();
    Optional<String> machine = permissions.literalOf(stateMachineArn);
    permissions.add(IamStatement.allow("states:StartExecution")
        .on(machine.orElseGet(() -> environment.arn("states", "stateMachine:*"))));
    if (permissions.pattern().isRunJob()) {
      String machineName = machine.map(StateMachineArn::nameIn).orElse("");
      permissions.add(IamStatement.allow("states:DescribeExecution", "states:StopExecution")
          .on(environment.arn("states", "execution:" + machineName + "*")));
      permissions.addManagedRule(MANAGED_RULE);
    }
  }

  @Override
  protected List<Field> tokenCarriers() {
    return List.of(input);
  }

  private static ServiceTask of(
      IntegrationPattern pattern, Consumer<StepFunctionsStartExecution> spec) {
    return ServiceTask.of(
        ACTION,
        pattern,
        StepFunctionsStartExecution::new,
        spec.andThen(StepFunctionsStartExecution::associate));
  }

  private void associate() {
    if (isAssociated() && (isObject(input) || !input.isSet())) {
      input.put(PARENT, ContextObject.executionId());
    }
  }

  private boolean isAssociated() {
    return literalOf(associateWithParent).orElse(false);
  }
}
