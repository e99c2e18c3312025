package dev.stepworker.integrations.lambda;

import dev.stepworker.model.DocumentMember;
import dev.stepworker.model.Field;
import dev.stepworker.model.Member;
import dev.stepworker.model.Permissions;
import dev.stepworker.model.Retry;
import dev.stepworker.model.ServiceTask;
import dev.stepworker.model.TaskRequest;
import dev.stepworker.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Invokes a function.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html">Step
 *     Functions and Lambda</a>
 */
public final class LambdaInvoke extends TaskRequest {
  private static final String ACTION = "lambda:invoke";

  /** ARN or name of the function. */
  public final Member<String> functionName = required(text("FunctionName"));

  /** What the function gets: any JSON; the state's input when unset. */
  public final DocumentMember payload = withDefault(document("Payload"), Value.stateInput());

  /** Whether to wait for the function's result; Lambda does when unset. */
  public final Member<InvocationType> invocationType = enumeration("InvocationType");

  /** Base64 of JSON about the caller, up to 3,583 bytes. */
  public final Member<String> clientContext = text("ClientContext");

  /** Version or alias; the function's latest version when unset. */
  public final Member<String> qualifier = text("Qualifier");

  /** Whether to try again, up to six times, when Lambda itself fails; true when unset. */
  public final Member<Boolean> retryOnServiceExceptions =
      notRendered(withDefault(flag("RetryOnServiceExceptions"), true));

  private LambdaInvoke() {}

  /** Goes on when Lambda has answered; the result stands in {@code Payload} of the output. */
  public static ServiceTask requestResponse(Consumer<LambdaInvoke> spec) {
    return ServiceTask.requestResponse(ACTION, LambdaInvoke::new, spec);
  }

  /** Goes on when somebody sends the task token back, which the payload has to hold. */
  public static ServiceTask waitForTaskToken(Consumer<LambdaInvoke> spec) {
    return ServiceTask.waitForTaskToken(ACTION, LambdaInvoke::new, spec);
  }

  /**
   * Goes on when the function has answered; its result is the output, with nothing around it.
   *
   * @param functionArn the ARN of the function, or of a version or alias
   */
  public static ServiceTask payloadOnly(String functionArn, Consumer<PayloadOnly> spec) {
    return ServiceTask.ofResource(Value.of(functionArn), () -> new PayloadOnly(functionArn), spec);
  }

  @Override
  protected void permissions(Permissions permissions) {
    permissions.add(LambdaService.invocationOf(permissions.literalOf(functionName), permissions));
  }

  @Override
  protected List<Retry> retriers() {
    return LambdaService.retriers(literalOf(retryOnServiceExceptions));
  }

  @Override
  protected List<Field> tokenCarriers() {
    return List.of(payload);
  }

  @Override
  protected Optional<DocumentMember> workerInput() {
    return Optional.of(payload);
  }

  /**
   * An invocation of which only payload and result are seen.
   *
   * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html">Step
   *     Functions and Lambda</a>
   */
  public static final class PayloadOnly extends TaskRequest {
    /** What the function gets: an object that may hold paths; the state's input when unset. */
    public final DocumentMember payload = document("Payload");

    /** Whether to try again, up to six times, when Lambda itself fails; true when unset. */
    public final Member<Boolean> retryOnServiceExceptions =
        notRendered(withDefault(flag("RetryOnServiceExceptions"), true));

    private final String functionArn;

    private PayloadOnly(String functionArn) {
      this.functionArn = functionArn;
    }

    @Override
    protected void permissions(Permissions permissions) {
      permissions.add(LambdaService.invocationOf(Optional.of(functionArn), permissions));
    }

    @Override
    protected List<Retry> retriers() {
      return LambdaService.retriers(literalOf(retryOnServiceExceptions));
    }

    @Override
    protected Optional<DocumentMember> wholeParameters() {
      return Optional.of(payload);
    }
  }
}
