package dev.stepworker.integrations.sdk;

import dev.stepworker.model.DocumentMember;
import dev.stepworker.model.Field;
import dev.stepworker.model.IamStatement;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.Retry;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.StructureMember;
import dev.stepworker.model.TaskRequest;
import dev.stepworker.model.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Calls any action of any AWS service in another region, through a Lambda function that makes the
 * call, such as the one that the AWS CDK deploys for this purpose. What the call itself needs to be
 * allowed belongs to the role of that function.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_stepfunctions_tasks.CallAwsServiceCrossRegion.html">
 *     CallAwsServiceCrossRegion of the AWS CDK</a>
 */
public final class CallAwsServiceCrossRegion extends TaskRequest {
  private static final Retry ON_SERVICE_EXCEPTIONS = Retry.on(
          "Lambda.ClientExecutionTimeoutException",
          "Lambda.ServiceException",
          "Lambda.AWSLambdaException",
          "Lambda.SdkClientException")
      .interval(Duration.ofSeconds(2))
      .maxAttempts(6)
      .backoffRate(2);

  /** The region to call, such as {@code eu-central-1}. */
  public final Member<String> region = required(text("region"));

  /** URL of the endpoint; that of the region when unset. */
  public final Member<String> endpoint = text("endpoint");

  /** The action's parameters, an object with names in Pascal case; none when unset. */
  public final DocumentMember parameters = document("parameters");

  /** Whether to try again, up to six times, when Lambda itself fails; true when unset. */
  public final Member<Boolean> retryOnServiceExceptions =
      notRendered(withDefault(flag("RetryOnServiceExceptions"), true));

  private final String functionArn;

  private CallAwsServiceCrossRegion(Target target) {
    this.functionArn = target.functionArn();
    computed("action", environment -> Optional.of(Value.of(target.action())));
    computed("service", environment -> Optional.of(Value.of(target.service())));
  }

  /**
   * Goes on when the service has answered.
   *
   * @param functionArn the function that makes the call
   * @param service as the SDK for JavaScript names it, such as {@code dynamodb}
   * @param action in camel case, such as {@code listTables}
   */
  public static ServiceTask requestResponse(
      String functionArn, String service, String action, Consumer<CallAwsServiceCrossRegion> spec) {
    Target target = new Target(functionArn, service, action);
    return ServiceTask.ofResource(
        Value.of(functionArn), () -> new CallAwsServiceCrossRegion(target), spec);
  }

  /**
   * Goes on when somebody sends the task token back, which the parameters have to hold.
   *
   * @param functionArn the function that makes the call
   * @param service as the SDK for JavaScript names it, such as {@code sqs}
   * @param action in camel case, such as {@code sendMessage}
   */
  public static ServiceTask waitForTaskToken(
      String functionArn, String service, String action, Consumer<CallAwsServiceCrossRegion> spec) {
    Target target = new Target(functionArn, service, action);
    return ServiceTask.waitForTaskToken(
        "lambda:invoke", () -> new Callback(target), callback -> callback.payload.set(spec));
  }

  @Override
  protected void permissions(Permissions permissions) {
    permissions.add(IamStatement.allow("lambda:InvokeFunction").on(functionArn));
  }

  @Override
  protected List<Retry> retriers() {
    return literalOf(retryOnServiceExceptions).orElse(false)
        ? List.of(ON_SERVICE_EXCEPTIONS)
        : List.of();
  }

  @Override
  protected List<Field> tokenCarriers() {
    return List.of(parameters);
  }

  /** What is called, and by which function. */
  private record Target(String functionArn, String service, String action) {}

  /** The same call, by an invocation that waits for the task token. */
  private static final class Callback extends TaskRequest {
    private final StructureMember<CallAwsServiceCrossRegion> payload;

    private Callback(Target target) {
      computed("FunctionName", environment -> Optional.of(Value.of(target.functionArn())));
      payload = required(structure("Payload", () -> new CallAwsServiceCrossRegion(target)));
    }

    @Override
    protected void permissions(Permissions permissions) {
      objectOf(payload).ifPresent(call -> call.permissions(permissions));
    }

    @Override
    protected List<Retry> retriers() {
      return objectOf(payload).map(CallAwsServiceCrossRegion::retriers).orElse(List.of());
    }
  }
}
